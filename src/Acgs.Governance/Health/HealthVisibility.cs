// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Health;

/// <summary>Who sees the checks of a health response, or the details of <c>/info</c>. All other members are public.</summary>
public enum HealthVisibility
{
    /// <summary>Callers on the same machine whose requests no proxy forwarded.</summary>
    Loopback,

    /// <summary>Authenticated callers, or those that satisfy the configured authorization policy.</summary>
    WhenAuthorized,

    /// <summary>All callers.</summary>
    Always,

    /// <summary>No caller.</summary>
    Never,
}
