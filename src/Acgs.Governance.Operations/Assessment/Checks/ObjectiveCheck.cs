// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Objectives;
using Acgs.Governance.Monitoring.Series;
using Acgs.Governance.Operations.Prometheus;
using Acgs.Governance.Operations.Slo;

namespace Acgs.Governance.Operations.Assessment.Checks;

/// <summary>
/// Whether each service keeps in the last minutes what the platform promises. Too few requests are no measurement, nor are those of a service that
/// has not been there for so long: its first ones are slow, its caches are empty. No traffic is no fault.
/// </summary>
/// <param name="prometheus">The server.</param>
/// <param name="targets">What is promised.</param>
/// <param name="window">The last minutes, such as <c>5m</c>.</param>
internal sealed class ObjectiveCheck(PrometheusSource prometheus, ObjectiveTargets targets, string window)
{
    // Of fewer than a hundred the 99th percentile is the slowest one.
    private const int LeastRequests = 100;
    private const int LeastErrors = 5;

    private static readonly string Status = ExportedSeries.Requests.Label(ExportedSeries.Status);

    private readonly (string Objective, FindingKind Kind, string Count, int Least)[] _measured =
    [
        ("error_rate", FindingKind.ErrorsHigh, ExportedSeries.Requests.Name, LeastErrors),
        ("p99", FindingKind.LatencyHigh, ExportedSeries.RequestDuration.Count, LeastRequests),
        ("cache_hits", FindingKind.ServiceCacheHitsLow, ExportedSeries.CacheRequests.Name, LeastRequests),
    ];

    public async Task<CheckResult> RunAsync(CancellationToken stop)
    {
        var jobs = (await prometheus.ReadAsync($"group by (job) ({prometheus.Services.Select(ExportedSeries.BuildInfo.Name)})", stop))
            .Select(sample => sample.Labels.GetValueOrDefault("job", string.Empty));
        var results = await Task.WhenAll(jobs.Order(StringComparer.Ordinal).Select(job => AskAsync(job, stop)));
        return new([.. results.SelectMany(result => result.Observations)], [.. results.SelectMany(result => result.Figures)]);
    }

    private async Task<CheckResult> AskAsync(string job, CancellationToken stop)
    {
        var (selector, service) = (prometheus.Services.With("job", job), job.Length == 0 ? "?" : job);
        var objectives = new ObjectiveQueries(targets, selector.ToString(), window, period: window).All.ToDictionary(objective => objective.Name);
        var (observations, figures) = (new List<Observation>(), new List<Figure>());
        foreach (var (name, kind, count, least) in _measured)
        {
            var reading = new ObjectiveReading(objectives[name], await prometheus.ReadNumberAsync(objectives[name].Query, stop));
            figures.Add(new(service, name, ObjectiveText.Of(reading)));
            if (reading.IsMet == false && await CountAsync(count, selector, kind, stop) >= least)
            {
                observations.Add(new(kind, service, $"{ObjectiveText.Of(reading)}: {reading.Objective.Meaning}"));
            }
        }

        return new(observations, figures);
    }

    private Task<double?> CountAsync(string series, LabelSelector selector, FindingKind kind, CancellationToken stop)
    {
        var all = selector.Select(series);
        return prometheus.ReadNumberAsync(
            kind == FindingKind.ErrorsHigh
                ? $"sum(increase({selector.Select(series, $"{Status}=~\"5..\"")}[{window}]))"
                : $"sum(increase({all}[{window}])) and sum({all} offset {window})",
            stop);
    }
}
