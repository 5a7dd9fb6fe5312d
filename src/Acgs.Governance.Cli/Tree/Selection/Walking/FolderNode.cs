// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Selection.Git;
using Acgs.Governance.Cli.Tree.Selection.Ignoring;
using Acgs.Governance.Cli.Tree.Selection.Vendored;

namespace Acgs.Governance.Cli.Tree.Selection.Walking;

/// <summary>A folder to list, and what is known when it is entered.</summary>
/// <param name="path">Its path, absolute, with '/' at its end.</param>
/// <param name="tree">The working tree that it is in; <see langword="null"/> for none.</param>
internal sealed class FolderNode(byte[] path, GitTree? tree) : WalkItem(path)
{
    /// <summary>The working tree that it is in; <see langword="null"/> for none.</summary>
    public GitTree? Tree => tree;

    /// <summary>The first of its entries in the index of git.</summary>
    public int IndexStart { get; init; }

    /// <summary>The end of its entries in the index of git.</summary>
    public int IndexEnd { get; init; }

    /// <summary>The ignore rules around it.</summary>
    public IgnoreScope? Ignored { get; init; }

    /// <summary>The attributes around it.</summary>
    public AttributeScope? Attributes { get; init; }

    /// <summary>Whether it is ignored; then only what is tracked is taken.</summary>
    public bool IsIgnored { get; init; }

    /// <summary>Whether the walk starts here, so that it is entered whatever it is.</summary>
    public bool IsStart { get; init; }
}
