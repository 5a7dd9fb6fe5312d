// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Compliance;

/// <summary>The outcome of comparing the stated hash with the constitution.</summary>
public enum ComplianceOutcome
{
    /// <summary>The active hash.</summary>
    Match,

    /// <summary>An older hash that is still accepted.</summary>
    Accepted,

    /// <summary>No hash.</summary>
    Missing,

    /// <summary>A well-formed hash that is neither active nor accepted.</summary>
    Mismatch,

    /// <summary>A single value that is not a hash.</summary>
    Malformed,

    /// <summary>More than one value.</summary>
    Ambiguous,
}
