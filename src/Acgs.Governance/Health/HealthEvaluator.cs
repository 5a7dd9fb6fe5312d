// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Health;

/// <summary>Computes health responses from the last known state, the thread pool, the host and maintenance mode.</summary>
internal sealed class HealthEvaluator(HealthState state, ThreadPoolWatchdog threads, ServingState serving)
{
    public HealthResponse Evaluate(HealthProbeKind kind)
    {
        var health = state.Current.Evaluate(kind);
        return health with
        {
            Status = kind switch
            {
                // Probe results do not affect startup: a failed dependency must not restart the service.
                HealthProbeKind.Startup => state.IsFirstRoundDone ? HealthStatus.Healthy : HealthStatus.Unhealthy,
                HealthProbeKind.Ready when !serving.IsServing => HealthStatus.Unhealthy,
                _ when threads.IsStarved => HealthStatus.Unhealthy,
                _ => health.Status,
            },
        };
    }
}
