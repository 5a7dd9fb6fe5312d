// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using Acgs.Governance.Ledger;
using Acgs.Governance.Monitoring.Series;
using Acgs.Governance.Operations.Prometheus;

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
        var violations = prometheus.Services.Select(ExportedSeries.Violations.Name);
        var counts = await prometheus.ReadAsync($"sum by (job, {Rule}) (increase({violations}[{range}]))", stop);
        return new(
            [
                .. counts.Where(count => count.Value >= Least)
                    .GroupBy(count => (Job: count.Labels.GetValueOrDefault("job", "?"), Part: ViolationPart.Of(RuleOf(count))))
                    .Select(group => ViolationPart.Observe(
                        group.Key.Job, group.Key.Part,
                        $"counted about {string.Join(", ", group.Select(Describe))} since {ViolationFields.Format(since)}")),
            ],
            []);
    }

    private static string RuleOf(InstantSample count) => count.Labels.GetValueOrDefault(Rule, "?");

    private static string Describe(InstantSample count) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, Math.Round(count.Value)):0} of {RuleOf(count)}");
}
