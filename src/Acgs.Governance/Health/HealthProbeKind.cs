// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Health;

/// <summary>The kind of health that an endpoint reports.</summary>
internal enum HealthProbeKind
{
    /// <summary>All checks; served at <c>/health</c>.</summary>
    Overall,

    /// <summary>Whether the process works; only checks tagged <c>live</c> contribute.</summary>
    Live,

    /// <summary>Whether the service should receive requests.</summary>
    Ready,

    /// <summary>Whether every dependency has been probed once.</summary>
    Startup,
}
