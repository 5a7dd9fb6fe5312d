// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts;
using Acgs.Governance.Monitoring.Parameters;
using Acgs.Governance.Monitoring.Series;

namespace Acgs.Governance.Monitoring.Rules;

/// <summary>Alerts of what the platform promises.</summary>
internal static class ObjectiveRules
{
    /// <summary>The share of requests that may be slow: 99 of 100 are within the target.</summary>
    public const double SlowBudget = 0.01;

    /// <summary>The beginning of the names of the alerts of each budget.</summary>
    public const string Errors = "AcgsErrorBudget";

    /// <inheritdoc cref="Errors"/>
    public const string Latency = "AcgsLatencyBudget";

    // Prometheus extrapolates a rate to before the first scrape, of each series as far as that one is above 0 there. If the first requests were slow,
    // which those of a new process are, that is further for the count of all than for that of the fast ones, and up to half a scrape of requests seems
    // slow. By then it is less than what pages, or makes a ticket, also in the windows that are sums of what was recorded.
    private const int ScrapesBeforePage = 30;
    private const int ScrapesBeforeTicket = 360;

    /// <summary>The two names of the operations guide.</summary>
    public static RuleGroup Ratios(Promql promql) => new(
        "acgs-ratios",
        [
            new(Recorded.CacheHitRate, Promql.Share(
                CacheRate(promql, ExportedSeries.CacheHits), CacheRate(promql, ExportedSeries.CacheRequests))),
            new(Recorded.ComplianceRate, Promql.Share(
                promql.Rate(ExportedSeries.Compliant, "5m"), promql.Rate(ExportedSeries.Evaluated, "5m"))),
        ],
        []);

    public static RuleGroup Alerts(MonitoringParameters parameters, Promql promql)
    {
        var errors = new BurnRates(Errors, Windows.Errors, 1 - parameters.Targets.Availability);
        var slow = new BurnRates(Latency, Windows.Slow, SlowBudget);
        // Fewer are no measurement: at night one error is no outage.
        var failures = $"{promql.ErrorCount("1h")} >= {Promql.Number(parameters[Threshold.ErrorsPerHour])}";
        var slowFailures = $"{promql.ErrorCount("1d")} >= {Promql.Number(parameters[Threshold.ErrorsPerDay])}";
        string Traffic(int scrapesAgo) => Promql.SumRateBefore(promql.Select(ExportedSeries.Requests), "1h", scrapesAgo * parameters.Interval)
            + $" > {Promql.Number(parameters[Threshold.TimedTraffic])}";
        const string Failing = "end in an error of the server", Slow = "take longer than promised";
        return new(
            "acgs-objectives",
            [],
            [
                errors.Fast(failures, TargetRules.Unhealthy, "errors", Failing),
                errors.Slow(slowFailures, TargetRules.Unhealthy, "errors", Failing),
                slow.Fast(Traffic(ScrapesBeforePage), TargetRules.Unhealthy, "slow requests", Slow),
                slow.Slow(Traffic(ScrapesBeforeTicket), TargetRules.Unhealthy, "slow requests", Slow),
                new(
                    "AcgsCacheHitsLow",
                    $"{Recorded.CacheHitRate} < {Promql.Number(parameters.Targets.CacheHits)}\n"
                        + $"and on (job, cache) {CacheRate(promql, ExportedSeries.CacheRequests)} > {Promql.Number(parameters[Threshold.CacheTraffic])}",
                    TimeSpan.FromMinutes(10), AlertPriority.P2, "a cache answers fewer lookups than promised",
                    "The cache {{ $labels.cache }} of {{ $labels.job }} answers {{ $value | humanizePercentage }} of its lookups."),
            ]);
    }

    private static string CacheRate(Promql promql, SeriesFamily family) =>
        $"sum by (job, {family.Label("cache")}) (rate({promql.Select(family)}[5m]))";
}
