// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Health;

/// <summary>Why a dependency is not healthy: all that leaves the process about a failure.</summary>
public enum HealthReason
{
    /// <summary>The check reported a failure without a cause that has a name here.</summary>
    Failed,

    /// <summary>No answer within the deadline.</summary>
    Timeout,

    /// <summary>Nothing listens at the address.</summary>
    Refused,

    /// <summary>The network does not reach the address.</summary>
    Unreachable,

    /// <summary>The host name does not resolve.</summary>
    Dns,

    /// <summary>The dependency refuses the credentials.</summary>
    Auth,

    /// <summary>What answers does not speak the protocol, or broke off in the middle of it.</summary>
    Protocol,

    /// <summary>The dependency has no such database or resource.</summary>
    NotFound,

    /// <summary>The dependency is starting, stopping or recovering.</summary>
    Unavailable,

    /// <summary>No connection is free.</summary>
    PoolExhausted,

    /// <summary>Not probed yet.</summary>
    Pending,

    /// <summary>The last result is older than three periods.</summary>
    Stale,

    /// <summary>The dependency answers with another HTTP status than the expected one.</summary>
    HttpStatus,

    /// <summary>The dependency works under another constitution.</summary>
    ConstitutionMismatch,
}
