// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Ledger;

/// <summary>How grave a violation is, in rising order.</summary>
public enum ViolationSeverity
{
    /// <summary>Worth knowing: <c>low</c>.</summary>
    Low,

    /// <summary>To be looked at: <c>medium</c>.</summary>
    Medium,

    /// <summary>To be looked at soon: <c>high</c>.</summary>
    High,

    /// <summary>To be looked at now: <c>critical</c>.</summary>
    Critical,
}
