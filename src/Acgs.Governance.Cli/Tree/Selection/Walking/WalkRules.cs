// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Selection.Git;
using Acgs.Governance.Cli.Tree.Selection.Ignoring;

namespace Acgs.Governance.Cli.Tree.Selection.Walking;

/// <summary>Which files a walk takes.</summary>
internal sealed record WalkRules
{
    /// <summary>What git tracks, which is taken even if it is ignored.</summary>
    public GitIndex Index { get; init; } = GitIndex.Empty;

    /// <summary>What is ignored everywhere; <see langword="null"/> for nothing.</summary>
    public IgnoreScope? Ignored { get; init; }

    /// <summary>Whether the walk is in a working tree of git: each <c>.gitignore</c> counts, and other repositories are not entered.</summary>
    public bool IsGit { get; init; }

    /// <summary>Whether ASCII letters match in either case.</summary>
    public bool IgnoresCase { get; init; }

    /// <summary>If not <see langword="null"/>, the tracked files that are taken; relative to the top.</summary>
    public FileList? Only { get; init; }
}
