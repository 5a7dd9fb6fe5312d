// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Compliance;

/// <summary>What becomes of a request.</summary>
internal enum ComplianceAction
{
    /// <summary>It breaks no rule, or none is applied to it.</summary>
    Pass,

    /// <summary>It breaks a rule and passes all the same.</summary>
    Report,

    /// <summary>It is answered with 403.</summary>
    Refuse,
}
