// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Dashboards.Model;
using Acgs.Governance.Monitoring.Dashboards.Queries;
using Acgs.Governance.Monitoring.Parameters;
using Acgs.Governance.Monitoring.Rules;
using Acgs.Governance.Monitoring.Series;
using static Acgs.Governance.Monitoring.Dashboards.Queries.Chosen;
using static Acgs.Governance.Monitoring.Dashboards.Queries.ObjectivePanels;

namespace Acgs.Governance.Monitoring.Dashboards;

/// <summary>How fast services answer, how much, and what slows them.</summary>
internal static class PerformanceDashboard
{
    private static readonly double[] Shares = [0.5, 0.95, 0.99];
    private static readonly string[] BurnWindows = ["1h", "6h", "3d"];
    private static readonly string Status = ExportedSeries.RequestDuration.Label(ExportedSeries.Status);
    private static readonly string Check = ExportedSeries.HealthCheckDuration.Label("check");
    private static readonly string Cache = ExportedSeries.CacheRequests.Label("cache");

    public static Dashboard Create(MonitoringParameters parameters, Chosen chosen, ServiceQueries queries)
    {
        var objectives = new ObjectivePanels(queries, parameters.Targets);
        return new(
            "acgs-performance", "ACGS performance", "How long requests take, how many there are and fail, what caches answer, and how fast the budgets burn.",
            chosen.ServiceVariables,
            [
                new(
                    "Duration",
                    [.. Thirds(Quantiles(queries, parameters), AsGraph(objectives.Latency) with { Title = "P99 by service" }, Slow(queries, parameters))]),
                new("Requests", [.. Thirds(AsGraph(objectives.Throughput), Classes(chosen.Instances), objectives.Errors)]),
                new("Caches", [Hits(chosen.Instances, parameters), Lookups(chosen.Instances)]),
                new("Health checks", [ProbeDuration(chosen.Instances), Probes(chosen.Instances)]),
                new(
                    "Budgets",
                    [
                        BurnRate("Error budget", Windows.Errors, 1 - parameters.Targets.Availability, queries),
                        BurnRate("Latency budget", Windows.Slow, ObjectiveRules.SlowBudget, queries),
                    ]),
            ])
        {
            Marks = Marks.Of(chosen),
        };
    }

    private static IEnumerable<Panel> Thirds(params Panel[] panels) => panels.Select(panel => panel with { Width = 8 });

    private static Panel Quantiles(ServiceQueries queries, MonitoringParameters parameters) => Panel.Graph(
        "Duration of requests", "The durations within which half, 95 and 99 of 100 requests end, over all services that are chosen.", Units.Seconds,
        [.. Shares.Select(share => new PanelQuery(queries.Quantile(share, by: ""), $"P{Promql.Number(100 * share)}"))]) with
    {
        Limits = Limits.AtMost(parameters.Targets.Latency),
    };

    private static Panel Slow(ServiceQueries queries, MonitoringParameters parameters) => Panel.Graph(
        "Slow requests",
        $"The share of requests that take longer than {Milliseconds(parameters.Targets.Latency)}, counted. Allowed: {Share(ObjectiveRules.SlowBudget)}.",
        Units.Share, new PanelQuery(queries.SlowShare, "{{job}}")) with
    {
        Limits = Limits.AtMost(ObjectiveRules.SlowBudget),
    };

    private static Panel Classes(Promql promql) => Panel.Graph(
        "Requests by status", "Requests in a second by the class of their status.", Units.RequestsPerSecond,
        new PanelQuery($"sum by ({Status}) (rate({promql.Select(ExportedSeries.RequestDuration.Count)}[{Window}]))", $"{{{{{Status}}}}}"));

    private static Panel Hits(Promql promql, MonitoringParameters parameters) => Panel.Graph(
        "Hits by cache", $"The share of lookups that each cache answers. Promised: {Share(parameters.Targets.CacheHits)}.", Units.Share,
        new PanelQuery(
            Promql.Share(CacheRate(promql, ExportedSeries.CacheHits), CacheRate(promql, ExportedSeries.CacheRequests)), $"{{{{job}}}} {{{{{Cache}}}}}")) with
    {
        Limits = Limits.AtLeast(parameters.Targets.CacheHits),
        Max = 1,
        Empty = "No lookups.",
    };

    private static Panel Lookups(Promql promql) => Panel.Graph(
        "Lookups by cache", "Lookups in a second: with hardly any the share of hits is no measurement.", Units.PerSecond,
        new PanelQuery(CacheRate(promql, ExportedSeries.CacheRequests), $"{{{{job}}}} {{{{{Cache}}}}}")) with
    {
        Empty = "No caches.",
    };

    private static Panel ProbeDuration(Promql promql) => Panel.Graph(
        "Duration of health checks", "The mean duration of a probe of each dependency.", Units.Seconds,
        new PanelQuery(
            Promql.Share(ProbeRate(promql, ExportedSeries.HealthCheckDuration.Sum), ProbeRate(promql, ExportedSeries.HealthCheckDuration.Count)),
            $"{{{{job}}}} {{{{{Check}}}}}"));

    private static Panel Probes(Promql promql) => Panel.Graph(
        "Probes", "Probes of each dependency in a second. None is a status that nobody renews.", Units.PerSecond,
        new PanelQuery(ProbeRate(promql, ExportedSeries.HealthCheckDuration.Count), $"{{{{job}}}} {{{{{Check}}}}}"));

    private static Panel BurnRate(string budget, string windows, double share, ServiceQueries queries) => Panel.Graph(
        $"{budget}: burn rate",
        "How many times as fast as the budget allows it is used up: at 1 it lasts the month. Above 6 over six hours, or 14.4 over one, it is a page.",
        Units.Plain,
        [.. BurnWindows.Select(window => new PanelQuery(queries.BurnRate(windows, window, share), $"{{{{job}}}} {window}"))]) with
    {
        Limits = new([new("green", null), new("orange", 1), new("dark-orange", 6), new("red", BurnRates.Fastest)]),
    };

    private static string CacheRate(Promql promql, SeriesFamily family) => $"sum by (job, {family.Label(Cache)}) (rate({promql.Select(family)}[{Window}]))";

    private static string ProbeRate(Promql promql, string series) => $"sum by (job, {Check}) (rate({promql.Select(series)}[{Window}]))";
}
