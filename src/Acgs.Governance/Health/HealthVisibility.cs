// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Health;

/// <summary>Who sees the single checks in a health answer, or the details of <c>/info</c>; everybody sees the rest.</summary>
public enum HealthVisibility
{
    /// <summary>Callers from this machine that no proxy forwarded.</summary>
    Loopback,

    /// <summary>Callers that authentication has recognised.</summary>
    WhenAuthorized,

    /// <summary>Everybody.</summary>
    Always,

    /// <summary>Nobody.</summary>
    Never,
}
