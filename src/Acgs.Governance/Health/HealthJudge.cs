// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Health;

/// <summary>Answers health questions from the last known state, the thread pool and what the host and its code say.</summary>
internal sealed class HealthJudge(HealthState state, ThreadPoolWatchdog threads, ServingState serving)
{
    public HealthAnswer Answer(HealthQuestion question)
    {
        var answer = state.Current.To(question);
        return answer with
        {
            Status = question switch
            {
                // What the probes found is no matter of start-up: a service is not started again because a dependency failed.
                HealthQuestion.Startup => state.IsFirstRoundDone ? HealthStatus.Healthy : HealthStatus.Unhealthy,
                HealthQuestion.Ready when !serving.IsServing => HealthStatus.Unhealthy,
                _ when threads.IsStarved => HealthStatus.Unhealthy,
                _ => answer.Status,
            },
        };
    }
}
