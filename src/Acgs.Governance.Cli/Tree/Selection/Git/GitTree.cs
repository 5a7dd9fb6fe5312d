// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Selection.Ignoring;
using Acgs.Governance.Cli.Tree.Selection.Vendored;
using Acgs.Governance.Cli.Tree.Selection.Walking;

namespace Acgs.Governance.Cli.Tree.Selection.Git;

/// <summary>What git knows of a working tree, read once.</summary>
/// <param name="tree">The working tree.</param>
/// <param name="changedSince">The revision that files must differ from; <see langword="null"/> for all files.</param>
/// <exception cref="UsageException">Git does not know the revision.</exception>
internal sealed class GitTree(WorkingTree tree, string? changedSince)
{
    private readonly FileList? _changed = changedSince is null ? null : GitChanges.Since(changedSince, tree);

    /// <summary>The topmost folder, absolute, with '/' at its end.</summary>
    public byte[] Top { get; } = tree.TopPath;

    /// <summary>What git tracks, which is taken even if it is ignored; relative to the top.</summary>
    public GitIndex Index { get; } = GitIndexFile.Read(tree);

    /// <summary>Whether ASCII letters match in either case.</summary>
    public bool IgnoresCase => tree.Settings.IgnoresCase;

    /// <summary>A folder of the tree as a walk starts from it.</summary>
    /// <param name="path">Its path, absolute, with '/' at its end.</param>
    /// <param name="attributes">The attributes of the folders above.</param>
    public FolderNode StartAt(byte[] path, AttributeScope? attributes)
    {
        var (start, end) = (0, Index.Count);
        var relative = path.AsSpan(Top.Length);
        if (!relative.IsEmpty)
        {
            start = Index.Find(start, end, 0, relative);
            end = Index.Find(start, end, 0, [.. relative[..^1], (byte)'/' + 1]);
        }

        var scope = IgnoreFiles.Around(tree, path, out var isIgnored);
        return new(path, this) { IndexStart = start, IndexEnd = end, Ignored = scope, Attributes = attributes, IsIgnored = isIgnored, IsStart = true };
    }

    /// <summary>Whether a tracked file differs from the revision asked for.</summary>
    /// <param name="path">Its path relative to the top.</param>
    public bool IsChangedIfTracked(ReadOnlySpan<byte> path) => _changed is null || _changed.Contains(path);

    /// <summary>Whether a file differs from the revision asked for, or is not tracked.</summary>
    /// <param name="path">Its path, absolute.</param>
    public bool IsChanged(ReadOnlySpan<byte> path)
    {
        var relative = path[Top.Length..];
        var entry = Index.Find(0, Index.Count, 0, relative);
        return entry >= Index.Count || !Index.Is(entry, 0, relative) || IsChangedIfTracked(relative);
    }
}
