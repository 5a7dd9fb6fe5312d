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
        var traffic = $"{promql.Rate(ExportedSeries.Requests, "1h")} > {Promql.Number(parameters[Threshold.TimedTraffic])}";
        const string Failing = "end in an error of the server", Slow = "take longer than promised";
        return new(
            "acgs-objectives",
            [],
            [
                errors.Fast(failures, TargetRules.Unhealthy, "errors", Failing),
                errors.Slow(slowFailures, TargetRules.Unhealthy, "errors", Failing),
                slow.Fast(traffic, TargetRules.Unhealthy, "slow requests", Slow),
                slow.Slow(traffic, TargetRules.Unhealthy, "slow requests", Slow),
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
