// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Fixing;

/// <summary>How files are fixed.</summary>
internal sealed record FixOptions
{
    /// <summary>Whether files are written; <c>--dry-run</c> and <c>--diff</c> only say what would be.</summary>
    public bool IsWriting { get; init; } = true;

    /// <summary>Whether the changes are wanted as a patch.</summary>
    public bool IsDiffWanted { get; init; }

    /// <summary>Whether a header that states an unknown hash may be given the active one.</summary>
    public bool AcceptsNewConstitution { get; init; }
}
