// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using Acgs.Governance.Monitoring.Series;
using Acgs.Governance.Operations.Health;

namespace Acgs.Governance.Operations.Assessment.Checks;

/// <summary>Under which hash each instance works that Prometheus knows, also those behind a load balancer.</summary>
/// <param name="prometheus">The server.</param>
/// <param name="hashes">Which hashes services may state.</param>
internal sealed class DriftCheck(PrometheusSource prometheus, HashExpectation hashes)
{
    private static readonly string Hash = ExportedSeries.BuildInfo.Label(ExportedSeries.Hash);

    public async Task<CheckResult> RunAsync(CancellationToken stop)
    {
        var (observations, figures) = (new List<Observation>(), new List<Figure>());
        var query = $"count by (job, {Hash}) ({prometheus.Services.Select(ExportedSeries.BuildInfo.Name)})";
        foreach (var sample in await prometheus.ReadAsync(query, stop))
        {
            var (job, stated) = (sample.Labels.GetValueOrDefault("job", "?"), sample.Labels.GetValueOrDefault(Hash));
            var instances = sample.Value.ToString(CultureInfo.InvariantCulture);
            figures.Add(new(job, "instances", $"{instances} under {stated ?? "no hash"}"));
            if (HashObservations.Judge(job, stated, hashes) is { } observation)
            {
                observations.Add(observation with { Found = $"{observation.Found} (instances in Prometheus: {instances})" });
            }
        }

        return new(observations, figures);
    }
}
