// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace Acgs.Governance.Health;

/// <summary>Answers health questions from the last known state and the lifetime of the host.</summary>
internal sealed class HealthJudge(HealthState state, IHostApplicationLifetime lifetime)
{
    public HealthAnswer Answer(HealthQuestion question)
    {
        var checks = question == HealthQuestion.Live ? [] : state.Read();
        return new(question switch
        {
            HealthQuestion.Live => HealthStatus.Healthy,
            HealthQuestion.Startup => state.IsFirstRoundDone ? HealthStatus.Healthy : HealthStatus.Unhealthy,
            HealthQuestion.Ready when !IsServing => HealthStatus.Unhealthy,
            _ => HealthState.Worst(checks),
        }, checks);
    }

    private bool IsServing =>
        lifetime.ApplicationStarted.IsCancellationRequested && !lifetime.ApplicationStopping.IsCancellationRequested;
}
