// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace Acgs.Governance.Health;

/// <summary>Answers health questions from the last known state, the thread pool and the lifetime of the host.</summary>
internal sealed class HealthJudge(HealthState state, ThreadPoolWatchdog threads, IHostApplicationLifetime lifetime)
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
                HealthQuestion.Ready when !IsServing => HealthStatus.Unhealthy,
                _ when threads.IsStarved => HealthStatus.Unhealthy,
                _ => answer.Status,
            },
        };
    }

    private bool IsServing =>
        lifetime.ApplicationStarted.IsCancellationRequested && !lifetime.ApplicationStopping.IsCancellationRequested;
}
