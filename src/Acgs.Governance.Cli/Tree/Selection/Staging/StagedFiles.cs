// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Cli.Tree.Selection.Git;

namespace Acgs.Governance.Cli.Tree.Selection.Staging;

/// <summary>The files that the next commit changes, below a root that may contain several working trees. Once it is filled, safe to be
/// asked by several threads.</summary>
internal sealed class StagedFiles
{
    private readonly byte[] _root;
    private readonly Dictionary<string, WorkingTree> _trees = [];

    // By paths in Latin-1, which has a character for each byte.
    private readonly Dictionary<string, StagedBlob> _blobs = [];
    private readonly Lazy<HashSet<string>> _unstaged;

    /// <param name="root">The folder that paths are relative to, absolute, with '/' at its end.</param>
    public StagedFiles(byte[] root)
    {
        _root = root;
        _unstaged = new(FindUnstaged);
    }

    /// <summary>Takes in what is staged in a working tree.</summary>
    /// <exception cref="UsageException">Git cannot tell.</exception>
    public void Add(WorkingTree tree)
    {
        if (_trees.TryAdd(tree.Top, tree))
        {
            foreach (var (path, id) in StagedChanges.Read(tree.Top))
            {
                if (BelowRoot(tree, path) is { } relative)
                {
                    _blobs[relative] = new(tree.Top, id);
                }
            }
        }
    }

    /// <summary>Adds the staged files that a requested path stands for, by absolute paths.</summary>
    public void AddTo(List<byte[]> files, RequestedPath requested)
    {
        foreach (var path in _blobs.Keys)
        {
            byte[] absolute = [.. _root, .. Encoding.Latin1.GetBytes(path)];
            if (requested.IsFolder ? absolute.AsSpan().StartsWith(requested.Path) : absolute.AsSpan().SequenceEqual(requested.Path))
            {
                files.Add(absolute);
            }
        }
    }

    /// <summary>The content of the file at a path relative to the root, if it is staged.</summary>
    public bool TryFind(ReadOnlySpan<byte> path, out StagedBlob blob) => _blobs.TryGetValue(Encoding.Latin1.GetString(path), out blob);

    /// <summary>Whether the file at a path relative to the root is not, or not quite, as it is staged.</summary>
    /// <exception cref="UsageException">Git cannot tell.</exception>
    public bool IsUnstaged(ReadOnlySpan<byte> path) => _unstaged.Value.Contains(Encoding.Latin1.GetString(path));

    /// <remarks>Git knows which differences count: line ends and whatever else its filters change do not.</remarks>
    private HashSet<string> FindUnstaged()
    {
        var files = new HashSet<string>();
        foreach (var tree in _trees.Values)
        {
            var result = GitProcess.Run(
                tree.Top, "--no-optional-locks", "diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--ignore-submodules", "--");
            files.UnionWith(InputPaths.Split(result.Require("--staged")).Select(path => BelowRoot(tree, path)).OfType<string>());
        }

        return files;
    }

    private string? BelowRoot(WorkingTree tree, ReadOnlySpan<byte> path)
    {
        byte[] absolute = [.. tree.TopPath, .. path];
        return absolute.AsSpan().StartsWith(_root) ? Encoding.Latin1.GetString(absolute.AsSpan(_root.Length)) : null;
    }
}
