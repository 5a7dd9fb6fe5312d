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
    private readonly byte[] _top = tree.TopPath;

    // What git tracks is taken even if it is ignored.
    private readonly GitIndex _index = changedSince is null ? GitIndexFile.Read(tree) : GitIndexFile.Read(tree).KeepFiles(GitChanges.Since(changedSince, tree));

    /// <summary>A folder of the tree as a walk starts from it.</summary>
    /// <param name="path">Its path, absolute, with '/' at its end.</param>
    /// <param name="attributes">The attributes of the folders above; called unless it is the topmost one.</param>
    public FolderNode StartAt(byte[] path, Func<AttributeScope?> attributes)
    {
        var relative = path.AsSpan(_top.Length);
        var scope = IgnoreFiles.Around(tree, path, out var isIgnored);
        return new(path)
        {
            Index = _index,
            TopLength = _top.Length,
            IndexStart = relative.IsEmpty ? 0 : _index.Find(0, _index.Count, 0, relative),
            IndexEnd = relative.IsEmpty ? _index.Count : _index.Find(0, _index.Count, 0, [.. relative[..^1], (byte)'/' + 1]),
            Ignored = scope,
            Attributes = relative.IsEmpty ? null : attributes(),
            IgnoresCase = tree.Settings.IgnoresCase,
            IsIgnored = isIgnored,
        };
    }

    /// <summary>Whether a file differs from the revision asked for, or is not tracked.</summary>
    /// <param name="path">Its path, absolute.</param>
    public bool IsChanged(ReadOnlySpan<byte> path)
    {
        var relative = path[_top.Length..];
        var entry = _index.Find(0, _index.Count, 0, relative);
        return entry >= _index.Count || !_index.Is(entry, 0, relative) || _index.KindOf(entry) != IndexEntryKind.UnchangedFile;
    }
}
