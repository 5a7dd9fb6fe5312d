// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Health;

/// <summary>What a health endpoint is asked.</summary>
internal enum HealthQuestion
{
    /// <summary>Is everything well? The address that the operations guide curls.</summary>
    Overall,

    /// <summary>Does the process run? No dependency has a say, only what is tagged <c>live</c>.</summary>
    Live,

    /// <summary>Should requests be sent here?</summary>
    Ready,

    /// <summary>Has every dependency been probed once?</summary>
    Startup,
}
