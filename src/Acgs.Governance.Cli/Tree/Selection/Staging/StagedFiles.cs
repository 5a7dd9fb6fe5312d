// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Selection.Git;
using Acgs.Governance.Cli.Tree.Text;

namespace Acgs.Governance.Cli.Tree.Selection.Staging;

/// <summary>The files that the next commit changes, below a root that may contain several working trees. Once it is filled, safe to be asked by several threads.</summary>
internal sealed class StagedFiles
{
    private readonly byte[] _root;
    private readonly Dictionary<string, WorkingTree> _trees = [];
    private readonly Dictionary<byte[], StagedBlob> _blobs = new(PathComparer.Instance);
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
        if (_trees.TryAdd(tree.Top, tree))
        {
            StagedChanges.Read(tree.Top, (path, id) =>
            {
                if (BelowRoot(tree, path) is { } relative)
                {
                    _blobs[relative] = new(tree.Top, id.ToArray());
                }
            });
        }
    }

    /// <summary>Adds the staged files that a requested path stands for, by absolute paths.</summary>
    public void AddTo(List<byte[]> files, RequestedPath requested)
    {
        foreach (var path in _blobs.Keys)
        {
            byte[] absolute = [.. _root, .. path];
            if (requested.IsFolder ? absolute.AsSpan().StartsWith(requested.Path) : absolute.AsSpan().SequenceEqual(requested.Path))
            {
                files.Add(absolute);
            }
        }
    }

    /// <summary>The content of the file at a path relative to the root, if it is staged.</summary>
    public bool TryFind(ReadOnlySpan<byte> path, out StagedBlob blob) => _lookup.TryGetValue(path, out blob);

    /// <summary>Whether the file at a path relative to the root is not, or not quite, as it is staged.</summary>
    /// <exception cref="UsageException">Git cannot tell.</exception>
    public bool IsUnstaged(ReadOnlySpan<byte> path) => _unstaged.Value.GetAlternateLookup<ReadOnlySpan<byte>>().Contains(path);

    /// <remarks>Git knows which differences count: line ends and whatever else its filters change do not.</remarks>
    private HashSet<byte[]> FindUnstaged()
    {
        var files = new HashSet<byte[]>(PathComparer.Instance);
        foreach (var tree in _trees.Values)
        {
            var result = GitProcess.Run(tree.Top, "--no-optional-locks", "diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--ignore-submodules", "--");
            InputPaths.Split(result.Require("--staged"), path =>
            {
                if (BelowRoot(tree, path) is { } relative)
                {
                    files.Add(relative);
                }
            });
        }

        return files;
    }

    private byte[]? BelowRoot(WorkingTree tree, ReadOnlySpan<byte> path)
    {
        byte[] absolute = [.. tree.TopPath, .. path];
        return absolute.AsSpan().StartsWith(_root) ? absolute[_root.Length..] : null;
    }
}
