// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Selection.Git;
using Acgs.Governance.Cli.Tree.Selection.Ignoring;
using Acgs.Governance.Cli.Tree.Selection.Walking;

namespace Acgs.Governance.Cli.Tree.Selection;

/// <summary>What git knows of a working tree, read once.</summary>
internal sealed class TrackedFiles
{
    private readonly GitIndex _index;
    private readonly FileList? _changed;
    private readonly WorkingTree _tree;

    /// <param name="tree">The working tree.</param>
    /// <param name="changedSince">The revision that files must differ from; <see langword="null"/> for all files.</param>
    /// <exception cref="UsageException">Git does not know the revision.</exception>
    public TrackedFiles(WorkingTree tree, string? changedSince)
    {
        _tree = tree;
        _index = GitIndexFile.Read(tree);
        _changed = changedSince is null ? null : GitChanges.Since(changedSince, tree);
        Rules = new()
        {
            Index = _index,
            IsGit = true,
            IgnoresCase = tree.Settings.IgnoresCase,
            Only = _changed,
        };
    }

    /// <summary>The topmost folder.</summary>
    public string Top => _tree.Top;

    /// <summary>Which files a walk takes.</summary>
    public WalkRules Rules { get; }

    /// <summary>What is known of a folder before it is entered.</summary>
    /// <param name="path">Its path relative to the top, with '/' at its end.</param>
    public FolderNode StartAt(byte[] path)
    {
        var start = 0;
        var end = _index.Count;
        if (path.Length > 0)
        {
            start = _index.Find(start, end, 0, path);
            end = _index.Find(start, end, 0, [.. path.AsSpan(0, path.Length - 1), (byte)'/' + 1]);
        }

        var scope = IgnoreFiles.Around(_tree, path, out var isIgnored);
        return new(path) { IndexStart = start, IndexEnd = end, Scope = scope, IsIgnored = isIgnored };
    }

    /// <summary>Whether a file differs from the revision asked for, or is not tracked.</summary>
    /// <param name="path">Its path relative to the top.</param>
    public bool IsChanged(byte[] path)
    {
        var entry = _index.Find(0, _index.Count, 0, path);
        var isTracked = entry < _index.Count && _index.Is(entry, 0, path);
        return !isTracked || _changed is null || _changed.Contains(path);
    }
}
