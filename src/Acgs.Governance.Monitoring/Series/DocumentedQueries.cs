// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Rules;
using static Acgs.Governance.Monitoring.Series.ExportedSeries;

namespace Acgs.Governance.Monitoring.Series;

/// <summary>Questions with their queries: the second table of docs/metrics.md.</summary>
internal static class DocumentedQueries
{
    /// <summary>All, in the order of the documentation.</summary>
    public static IReadOnlyList<(string Question, string Query)> All { get; } =
    [
        ("requests per second, by status", $"sum by ({Requests.Label(Status)}) ({Rate(Requests.Name)})"),
        ("share of server errors", $"sum({Rate($"{Requests.Name}{{{Requests.Label(Status)}=~\"5..\"}}")}) / sum({Rate(Requests.Name)})"),
        ("99th percentile of the duration", $"histogram_quantile(0.99, sum by (le) ({Rate(RequestDuration.Buckets)}))"),
        ("share of requests within 5 ms", $"sum({Rate($"{RequestDuration.Buckets}{{le=\"0.005\"}}")}) / sum({Rate(RequestDuration.Count)})"),
        ("hit rate of each cache", $"sum by ({CacheHits.Label("cache")}) ({Rate(CacheHits.Name)}) / sum by (cache) ({Rate(CacheRequests.Name)})"),
        ("share of compliant requests", $"sum({Rate(Compliant.Name)}) / sum({Rate(Evaluated.Name)})"),
        ("violations of the last hour, by rule", $"sum by ({Violations.Label("rule")}) (increase({Violations.Name}[1h]))"),
        ("dependencies that are not healthy", $"{HealthStatus.Name} < 1"),
        ("mean duration of a probe", $"{Rate(HealthCheckDuration.Sum)} / {Rate(HealthCheckDuration.Count)}"),
        ("a flapping dependency", $"sum by ({HealthTransitions.Label("check")}) (increase({HealthTransitions.Name}[1h])) > 4"),
        ("number of constitutions in use", $"count(count by ({BuildInfo.Label(Hash)}) ({BuildInfo.Name}))"),
        ("hit rate of each cache of a service, as it is recorded", Recorded.CacheHitRate),
        ("share of compliant requests of a service, as it is recorded", Recorded.ComplianceRate),
        ("error budget of 30 days that is left of 99.9 %, as it is recorded", $"1 - {Windows.Errors}30d / 0.001"),
    ];

    /// <summary>The table.</summary>
    public static string ToMarkdown() =>
        "| question | query |\n|---|---|\n" + string.Concat(All.Select(one => $"| {one.Question} | `{one.Query}` |\n"));

    private static string Rate(string selection) => $"rate({selection}[5m])";
}
