// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Cli.Tree.Selection.Git;
using Acgs.Governance.Cli.Tree.Settings;

namespace Acgs.Governance.Cli.Tree.Selection.Staging;

/// <summary>The files that the next commit changes, below a root that may contain several working trees. Once it is filled, safe to be asked by several threads.</summary>
internal sealed class StagedFiles
{
    private readonly byte[] _root;
    private readonly HashSet<string> _tops = [];
    private readonly Dictionary<byte[], StagedBlob> _blobs = new(FolderComparer.Instance);
    private readonly Dictionary<byte[], StagedBlob>.AlternateLookup<ReadOnlySpan<byte>> _lookup;
    private readonly Lazy<HashSet<byte[]>> _unstaged;

    /// <param name="root">The folder that paths are relative to, absolute, with '/' at its end.</param>
    public StagedFiles(byte[] root)
    {
        _root = root;
        _lookup = _blobs.GetAlternateLookup<ReadOnlySpan<byte>>();
        _unstaged = new(FindUnstaged);
    }

    /// <summary>Takes in what is staged in a working tree.</summary>
    /// <exception cref="UsageException">Git cannot tell.</exception>
    public void Add(WorkingTree tree)
    {
        if (_tops.Add(tree.Top))
        {
            StagedChanges.Read(tree.Top, (path, id) =>
            {
                if (BelowRoot(tree.Top, path) is { } relative)
                {
                    _blobs[relative] = new(tree.Top, id.ToArray());
                }
            });
        }
    }

    /// <summary>The files of a folder, relative to it.</summary>
    /// <param name="folder">Its path, absolute, with '/' at its end.</param>
    public FileList Below(ReadOnlySpan<byte> folder)
    {
        var relative = folder[_root.Length..];
        var files = new FileListBuilder();
        foreach (var path in _blobs.Keys)
        {
            if (path.AsSpan().StartsWith(relative))
            {
                files.Add(path.AsSpan(relative.Length));
            }
        }

        return files.Build();
    }

    /// <summary>The content of the file at a path relative to the root, if it is staged.</summary>
    public bool TryFind(ReadOnlySpan<byte> path, out StagedBlob blob) => _lookup.TryGetValue(path, out blob);

    /// <summary>Whether the file at a path relative to the root is not, or not quite, as it is staged.</summary>
    /// <exception cref="UsageException">Git cannot tell.</exception>
    public bool IsUnstaged(ReadOnlySpan<byte> path) => _unstaged.Value.GetAlternateLookup<ReadOnlySpan<byte>>().Contains(path);

    /// <remarks>Git knows which differences count: line ends and whatever else its filters change do not.</remarks>
    private HashSet<byte[]> FindUnstaged()
    {
        var files = new HashSet<byte[]>(FolderComparer.Instance);
        foreach (var top in _tops)
        {
            var result = GitProcess.Run(top, "--no-optional-locks", "diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--ignore-submodules", "--");
            InputPaths.Split(result.Demand("--staged"), path =>
            {
                if (BelowRoot(top, path) is { } relative)
                {
                    files.Add(relative);
                }
            });
        }

        return files;
    }

    private byte[]? BelowRoot(string top, ReadOnlySpan<byte> path)
    {
        byte[] absolute = [.. Encoding.UTF8.GetBytes(top.Replace(Path.DirectorySeparatorChar, '/').TrimEnd('/')), (byte)'/', .. path];
        return absolute.AsSpan().StartsWith(_root) ? absolute[_root.Length..] : null;
    }
}
