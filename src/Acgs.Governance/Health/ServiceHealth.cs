// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Health;

/// <summary>The health of the service at one instant: what its endpoints answer.</summary>
/// <param name="overall">What <c>/health</c> answers.</param>
/// <param name="live">What <c>/health/live</c> answers.</param>
/// <param name="ready">What <c>/health/ready</c> answers.</param>
/// <param name="startup">What <c>/health/startup</c> answers.</param>
/// <param name="checks">Every check, in the order of registration.</param>
public sealed class ServiceHealth(
    HealthStatus overall, HealthStatus live, HealthStatus ready, HealthStatus startup, IReadOnlyList<CheckHealth> checks)
{
    /// <summary>What <c>/health</c> answers: whether everything is well.</summary>
    public HealthStatus Overall { get; } = overall;

    /// <summary>What <c>/health/live</c> answers: whether the process runs its work.</summary>
    public HealthStatus Live { get; } = live;

    /// <summary>What <c>/health/ready</c> answers: whether requests should be sent here.</summary>
    public HealthStatus Ready { get; } = ready;

    /// <summary>What <c>/health/startup</c> answers: healthy for ever once every check has been probed.</summary>
    public HealthStatus Startup { get; } = startup;

    /// <summary>Every check, in the order of registration.</summary>
    public IReadOnlyList<CheckHealth> Checks { get; } = checks;

    internal bool IsLike(ServiceHealth other) =>
        (Overall, Live, Ready, Startup) == (other.Overall, other.Live, other.Ready, other.Startup);
}
