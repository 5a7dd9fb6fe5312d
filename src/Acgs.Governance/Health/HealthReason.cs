// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Health;

/// <summary>Why a dependency is not healthy: the only information about a failure that leaves the process.</summary>
public enum HealthReason
{
    /// <summary>The check failed for a cause without a reason of its own.</summary>
    Failed,

    /// <summary>No response within the timeout.</summary>
    Timeout,

    /// <summary>The connection was refused.</summary>
    Refused,

    /// <summary>The address is unreachable.</summary>
    Unreachable,

    /// <summary>The host name cannot be resolved.</summary>
    Dns,

    /// <summary>The dependency rejected the credentials.</summary>
    Auth,

    /// <summary>The response violates the protocol, or the connection broke.</summary>
    Protocol,

    /// <summary>The database or resource does not exist.</summary>
    NotFound,

    /// <summary>The dependency is starting, stopping or recovering.</summary>
    Unavailable,

    /// <summary>No connection is available.</summary>
    PoolExhausted,

    /// <summary>The first probe has not ended.</summary>
    Pending,

    /// <summary>The last result is older than three periods.</summary>
    Stale,

    /// <summary>The HTTP status differs from the expected one.</summary>
    HttpStatus,

    /// <summary>The dependency does not state the active or an accepted constitutional hash.</summary>
    ConstitutionMismatch,
}
