// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Parameters;
using Acgs.Governance.Monitoring.Rules;
using static Acgs.Governance.Monitoring.Scenarios.ScenarioWriter;

namespace Acgs.Governance.Monitoring.Scenarios;

/// <summary>Errors, slow requests and caches within an hour.</summary>
internal static class TrafficScenarios
{
    private const string Fast = "AcgsErrorBudgetBurnFast";
    private const string Slow = "AcgsErrorBudgetBurnSlow";
    private const string LatencyFast = "AcgsLatencyBudgetBurnFast";
    private const string LatencySlow = "AcgsLatencyBudgetBurnSlow";
    private const string Cache = "AcgsCacheHitsLow";

    public static IEnumerable<RuleScenario> All(ScenarioWriter write) => [.. Silent(write), .. Outages(write), .. Few(write), .. Caches(write)];

    private static IEnumerable<RuleScenario> Silent(ScenarioWriter write)
    {
        yield return write.Of("a healthy service is silent", [new(60)], (1, Silence), (5, Silence), (30, Silence), (60, Silence));
        yield return write.Of("a service without traffic is silent", [new(60) { Requests = 0, Lookups = 0 }], (5, Silence), (30, Silence), (60, Silence));
        yield return write.Of("before the first error there are none", [new(10) { HasErrorSeries = false }], (10, Silence)) with
        {
            Checks = [(10, $"sum({Windows.Errors}1h == bool 0)"), (10, $"sum({Windows.Errors}2h == bool 0)")],
        };
        yield return write.Of(
            "a deployment under traffic, whose counters begin again, is silent",
            [new(20), new(0.25) { IsUp = false }, new(20) { IsRestart = true }, new(20) { IsRestart = true }], (20.5, Silence), (25, Silence), (45, Silence));
    }

    private static IEnumerable<RuleScenario> Outages(ScenarioWriter write)
    {
        // As long as the least share of an hour that is a page: within three minutes for 99.9 %.
        var told = Math.Max(3, Math.Ceiling(60 * BurnRates.Fastest * (1 - write.Parameters.Targets.Availability)) + 1);
        yield return write.Of(
            "an outage is one page within minutes, which clears; what it used up is a ticket",
            [new(60), new(told + 17) { Errors = 1 }, new(45)],
            (59.5, Silence), (60 + told, [Fast]), (76 + told, [Fast]), (115 + told, [Slow]));
        yield return write.Of(
            "slow requests are one page, which clears", [new(60), new(20) { Slow = 1 }, new(45)],
            (59.5, Silence), (70, [LatencyFast]), (118, [LatencySlow]));
        yield return write.Of(
            "an outage with its cause is the page of the cause, also while the windows forget it",
            [new(60), new(15) { Errors = 1, Slow = 1, Health = 0 }, new(45)],
            (63, [TargetRules.Unhealthy]), (74, [TargetRules.Unhealthy]), (77, [Slow, LatencySlow]), (100, [Slow, LatencySlow]));
        yield return write.Of(
            "errors that go on after their cause are a page",
            [new(60), new(10) { Errors = 1, Health = 0 }, new(told + 10) { Errors = 1 }], (69, [TargetRules.Unhealthy]), (74 + told, [Fast]));
        var absent = write.Parameters.TimeOf(Threshold.Absent).TotalMinutes;
        yield return write.Of(
            "a service that dies under traffic is down, and absent when its series end",
            [new(60), new(absent + 7) { IsUp = false }], (59 + absent, [TargetRules.Down]),
            (62 + absent, [TargetRules.Down, TargetRules.Absent]), (66 + absent, [TargetRules.Down, TargetRules.Absent]));
    }

    private static IEnumerable<RuleScenario> Few(ScenarioWriter write)
    {
        var errors = (decimal)write.Parameters[Threshold.ErrorsPerHour];
        var traffic = (decimal)write.Parameters[Threshold.TimedTraffic];
        yield return write.Of(
            "one error at night pages nobody",
            [new(30) { Requests = 0.02m }, new(1) { Requests = 1 / 60m, Errors = 1 }, new(30) { Requests = 0.02m }],
            (31, Silence), (45, Silence), (60, Silence));
        yield return write.Of(
            "errors below the guard page nobody",
            [new(30) { Requests = 0.002m }, new(1) { Requests = 0.8m * errors / 60, Errors = 1 }, new(20) { Requests = 0.02m }],
            (31.5, Silence), (35, Silence)) with
        {
            // Whatever the traffic is, as long as there is any.
            Checks = [.. Windows.Recorded.Select(series => (29d, $"count({series})"))],
        };
        yield return write.Of(
            "errors above the guard page",
            [new(30) { Requests = 0.002m }, new(1) { Requests = 1.2m * errors / 60, Errors = 1 }, new(20) { Requests = 0.02m }], (31.5, [Fast]), (35, [Fast]));
        yield return write.Of(
            "slow requests of hardly any pages nobody", [new(60) { Requests = 0.7m * traffic }, new(30) { Requests = 0.7m * traffic, Slow = 1 }],
            (59.5, Silence), (75, Silence), (90, Silence));
        yield return write.Of(
            "slow requests of few are a page, and then a ticket",
            [new(60) { Requests = 1.5m * traffic }, new(30) { Requests = 1.5m * traffic, Slow = 1 }, new(45) { Requests = 1.5m * traffic }],
            (59.5, Silence), (75, [LatencyFast]), (90, [LatencyFast]), (130, [LatencySlow]));
    }

    private static IEnumerable<RuleScenario> Caches(ScenarioWriter write)
    {
        var (hits, traffic) = ((decimal)write.Parameters.Targets.CacheHits, (decimal)write.Parameters[Threshold.CacheTraffic]);
        var low = new Phase(30) { Lookups = 1.5m * traffic, Hits = hits - 0.05m };
        yield return write.Of("a cache that answers too few lookups is a ticket", [low], (12, Silence), (15, [Cache]), (30, [Cache])) with
        {
            Read =
            [
                write.Read(
                    15, Cache, $"The cache principles of {write.Job} answers {Promql.Number((double)(100 * low.Hits))}% of its lookups.",
                    ("cache", "principles")),
            ],
        };
        yield return write.Of("a cache that fills after a restart is none", [low with { Minutes = 5 }, new(30)], (9, Silence), (12, Silence), (30, Silence));
        yield return write.Of("a cache that hardly anybody asks is none", [low with { Lookups = 0.7m * traffic }], (12, Silence), (30, Silence)) with
        {
            Checks = [(12, $"count({Recorded.CacheHitRate})")],
        };
    }
}
