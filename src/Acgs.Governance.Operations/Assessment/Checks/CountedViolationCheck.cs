// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using Acgs.Governance.Ledger;
using Acgs.Governance.Monitoring.Series;

namespace Acgs.Governance.Operations.Assessment.Checks;

/// <summary>Which violations services counted, whether they were recorded or not.</summary>
/// <param name="prometheus">The server.</param>
/// <param name="since">The time since which they count.</param>
/// <param name="time">The clock.</param>
internal sealed class CountedViolationCheck(PrometheusSource prometheus, DateTimeOffset since, TimeProvider time)
{
    // Prometheus estimates between two scrapes.
    private const double Least = 0.5;

    private static readonly string Rule = ExportedSeries.Violations.Label("rule");

    public async Task<CheckResult> RunAsync(CancellationToken stop)
    {
        var range = PrometheusSource.RangeOf(time.GetUtcNow() - since);
        var counts = await prometheus.ReadAsync($"sum by (job, {Rule}) (increase({ExportedSeries.Violations.Name}[{range}]))", stop);
        return new(
            [
                .. counts.Where(count => count.Value >= Least).GroupBy(count => count.Labels.GetValueOrDefault("job", "?")).Select(job =>
                    new Observation(
                        FindingKind.ConstitutionViolated, job.Key,
                        $"counted about {string.Join(", ", job.Select(Describe))} since {ViolationFields.Format(since)}")),
            ],
            []);
    }

    private static string Describe(Prometheus.InstantSample count) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(count.Value):0} of {count.Labels.GetValueOrDefault(Rule, "?")}");
}
