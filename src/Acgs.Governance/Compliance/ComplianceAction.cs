// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Compliance;

/// <summary>The action that follows from an evaluation.</summary>
internal enum ComplianceAction
{
    /// <summary>The request violates no rule, or rules do not apply.</summary>
    Pass,

    /// <summary>The request violates a rule and is allowed.</summary>
    Report,

    /// <summary>The request is refused with 403.</summary>
    Refuse,
}
