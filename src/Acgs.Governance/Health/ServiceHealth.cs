// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Health;

/// <summary>The health of the service at one instant, as its endpoints report it.</summary>
/// <param name="overall">The status of <c>/health</c>.</param>
/// <param name="live">The status of <c>/health/live</c>.</param>
/// <param name="ready">The status of <c>/health/ready</c>.</param>
/// <param name="startup">The status of <c>/health/startup</c>.</param>
/// <param name="checks">All checks, in registration order.</param>
public sealed class ServiceHealth(
    HealthStatus overall, HealthStatus live, HealthStatus ready, HealthStatus startup, IReadOnlyList<CheckHealth> checks)
{
    /// <summary>The status of <c>/health</c>: all checks.</summary>
    public HealthStatus Overall { get; } = overall;

    /// <summary>The status of <c>/health/live</c>: whether the process works.</summary>
    public HealthStatus Live { get; } = live;

    /// <summary>The status of <c>/health/ready</c>: whether the service should receive requests.</summary>
    public HealthStatus Ready { get; } = ready;

    /// <summary>The status of <c>/health/startup</c>: permanently healthy once every check has been probed.</summary>
    public HealthStatus Startup { get; } = startup;

    /// <summary>All checks, in registration order.</summary>
    public IReadOnlyList<CheckHealth> Checks { get; } = checks;

    internal bool IsLike(ServiceHealth other) =>
        (Overall, Live, Ready, Startup) == (other.Overall, other.Live, other.Ready, other.Startup);
}
