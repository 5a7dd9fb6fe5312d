// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Health;

/// <summary>How well a target is, in falling order.</summary>
internal enum TargetStatus
{
    /// <summary>It works.</summary>
    Healthy,

    /// <summary>It works, and says or shows that something is wrong.</summary>
    Degraded,

    /// <summary>It does not work, or does not answer.</summary>
    Unhealthy,
}
