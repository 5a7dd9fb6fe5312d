// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Series;

namespace Acgs.Governance.Operations.Assessment.Checks;

/// <summary>How often services started anew: once is a deployment, three times are a fault.</summary>
/// <param name="prometheus">The server.</param>
/// <param name="since">The time since which it counts.</param>
/// <param name="time">The clock.</param>
internal sealed class RestartCheck(PrometheusSource prometheus, DateTimeOffset since, TimeProvider time)
{
    private const int Limit = 3;

    public async Task<CheckResult> RunAsync(CancellationToken stop)
    {
        var range = PrometheusSource.RangeOf(time.GetUtcNow() - since);
        var probes = prometheus.Services.Select(ExportedSeries.HealthCheckDuration.Count);
        var restarts = (await prometheus.ReadAsync($"max by (job) (resets({probes}[{range}]))", stop))
            .Select(sample => (Job: sample.Labels.GetValueOrDefault("job", "?"), Count: FigureText.Of((long)sample.Value), sample.Value))
            .ToList();
        return new(
            [.. restarts.Where(restart => restart.Value >= Limit).Select(restart => new Observation(
                FindingKind.ServiceRestarts, restart.Job, $"an instance restarted {restart.Count} times in {range}; {Limit} are too many"))],
            [.. restarts.Select(restart => new Figure(restart.Job, "restarts", $"{restart.Count} in {range}"))]);
    }
}
