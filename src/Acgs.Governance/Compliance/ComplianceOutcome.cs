// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Compliance;

/// <summary>The closed set of what a caller can state.</summary>
public enum ComplianceOutcome
{
    /// <summary>The active hash.</summary>
    Match,

    /// <summary>An older hash that is still accepted.</summary>
    Accepted,

    /// <summary>Nothing.</summary>
    Missing,

    /// <summary>A well-formed hash of another constitution.</summary>
    Mismatch,

    /// <summary>One value that is no hash.</summary>
    Malformed,

    /// <summary>More than one value.</summary>
    Ambiguous,
}
