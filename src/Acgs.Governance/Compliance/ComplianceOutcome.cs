// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Compliance;

/// <summary>The closed set of what a request can state.</summary>
internal enum ComplianceOutcome
{
    /// <summary>The active hash.</summary>
    Match,

    /// <summary>An older hash that is still accepted.</summary>
    Accepted,

    /// <summary>No header.</summary>
    Missing,

    /// <summary>A well-formed hash of another constitution.</summary>
    Mismatch,

    /// <summary>One value that is no hash.</summary>
    Malformed,

    /// <summary>More than one value.</summary>
    Ambiguous,
}
