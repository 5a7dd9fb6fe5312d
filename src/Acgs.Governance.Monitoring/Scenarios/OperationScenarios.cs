// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Parameters;
using Acgs.Governance.Monitoring.Rules;
using Acgs.Governance.Monitoring.Series;
using static Acgs.Governance.Monitoring.Scenarios.ScenarioWriter;

namespace Acgs.Governance.Monitoring.Scenarios;

/// <summary>Targets, checks, the ledger, alerts and metrics.</summary>
internal static class OperationScenarios
{
    private const string Degraded = "AcgsServiceDegraded";
    private const string Stale = "AcgsHealthStale";
    private const string Late = "AcgsCheckpointLate";
    private const string Undelivered = "AcgsAlertsUndelivered";
    private const string Overflow = "AcgsCardinalityOverflow";

    public static IEnumerable<RuleScenario> All(ScenarioWriter write) => [.. Targets(write), .. Health(write), .. Ledger(write), .. Others(write)];

    private static IEnumerable<RuleScenario> Targets(ScenarioWriter write)
    {
        var absent = write.Parameters.TimeOf(Threshold.Absent).TotalMinutes;
        yield return write.Of(
            "a service that Prometheus forgets is absent", [new(10), new(20) { IsScraped = false }],
            (10 + absent - 0.5, Silence), (10 + absent + 0.5, [TargetRules.Absent]), (29, [TargetRules.Absent])) with
        {
            Read = [write.Read(10 + absent + 0.5, TargetRules.Absent, $"Nobody has metrics of {write.Job}.")],
        };
        Phase[] forgotten = [new(10), new(absent + 2) { IsScraped = false }];
        string[] each = [.. write.Parameters.Services.Select(service => $"{service.Job}/{TargetRules.Absent}").Distinct()];
        yield return write.Of(
            "services that Prometheus forgets are each absent", forgotten, forgotten, (10 + absent - 0.5, Silence), (10 + absent + 0.5, each));
        yield return write.Of("a service that was never scraped is absent", [new(10) { IsScraped = false }], (0.5, Silence), (1.25, [TargetRules.Absent]));
        var second = write.Of("one of two instances that is down is told, and the service is not absent", [new(10)], (5, Silence), (8, [TargetRules.Down]));
        yield return second with { Series = [.. second.Series, write.Line(ForeignSeries.Up, "1x20 0x20", "shard=\"2\"")] };
        if (write.Parameters.Exporters is [var exporter, ..])
        {
            var scenario = write.Of("an exporter that is down is a ticket", [new(20)], (4, Silence), (8, Silence), (11, [$"{exporter.Job}/AcgsExporterDown"]));
            var labels = string.Concat(write.Parameters.Labels.Select(label => $",{label.Name}=\"{label.Value}\""));
            yield return scenario with { Series = [.. scenario.Series, ($"{ForeignSeries.Up}{{job=\"{exporter.Job}\"{labels}}}", "1x19 0x60")] };
        }
    }

    private static IEnumerable<RuleScenario> Health(ScenarioWriter write)
    {
        var degraded = write.Parameters.TimeOf(Threshold.Degraded).TotalMinutes;
        var stale = write.Parameters.TimeOf(Threshold.StaleHealth).TotalMinutes;
        yield return write.Of(
            "a degraded check is a ticket after a while, and clears", [new(5), new(degraded + 5) { Health = 0.5m }, new(5)],
            (5 + degraded - 0.5, Silence), (5 + degraded + 0.5, [Degraded]), (11 + degraded, Silence));
        yield return write.Of(
            "a check that is not probed any more is told", [new(10), new(stale + 10) { Probes = 0 }],
            (10 + stale, Silence), (10 + stale + 0.25, Silence), (10 + stale + 1.5, [Stale]), (10 + stale + 9, [Stale]));
        yield return write.Of(
            "an unhealthy check whose probe hangs is unhealthy", [new(10), new(stale + 10) { Probes = 0, Health = 0 }],
            (10 + stale + 5, [TargetRules.Unhealthy]));
    }

    private static IEnumerable<RuleScenario> Ledger(ScenarioWriter write)
    {
        var age = write.Parameters.TimeOf(Threshold.CheckpointAge).TotalMinutes;
        yield return write.Of(
            "a ledger that drops a violation is told, and clears", [new(10), new(20) { Dropped = 1 }],
            (9, Silence), (10.5, ["AcgsLedgerDrops"]), (16, Silence));
        yield return write.Of(
            "a ledger that is not signed any more is told, however slowly it grows", [new(10), new(age + 15) { IsSigned = false, Records = 0.001m }],
            (10 + age + 4, Silence), (10 + age + 6, [Late]), (10 + age + 14, [Late])) with
        {
            Read = [write.Read(10 + age + 6, Late, $"The last checkpoint of {write.Job} is {Age(age + 6.25)} old.")],
        };
        yield return write.Of(
            "a ledger that does not grow needs no checkpoint", [new(10), new(3 * age) { IsSigned = false, Records = 0 }],
            (10 + age + 6, Silence), (9 + (3 * age), Silence));
        yield return write.Of("a ledger without a key has none", [new(3 * age) { IsSigned = false }], (age + 6, Silence), (3 * age, Silence));
    }

    private static IEnumerable<RuleScenario> Others(ScenarioWriter write)
    {
        yield return write.Of("an alert that was given up is told, until it is delivered", [new(5), new(5) { DeadLetters = 1 }, new(5)],
            (4.75, Silence), (6, [Undelivered]), (11, Silence)) with
        {
            Read = [write.Read(6, Undelivered, $"{write.Job} could not deliver 1 alerts.")],
        };
        var overflow = write.Of("a metric with too many label sets is told", [new(5), new(5) { Overflows = true }], (4.75, Silence), (6, [Overflow]));
        // Of metrics that are not ours others take care.
        yield return overflow with { Series = [.. overflow.Series, write.Line("orders", "1x60", $"{ForeignSeries.Overflow}=\"true\"")] };
        yield return Foreign(write);
    }

    // Everything is wrong with it, and it is not ours.
    private static RuleScenario Foreign(ScenarioWriter write)
    {
        var scenario = write.Of(
            "a service that is not of the platform is none of ours", [new(60)],
            (20, Silence), (27, Silence), (30, Silence), (40, Silence), (45, Silence), (60, Silence)) with
        {
            Checks = [.. Windows.Recorded.Concat([.. Windows.RecordedRates, Recorded.CacheHitRate, Recorded.ComplianceRate])
                .Select(series => (45d, $"sum(absent({series}{{job=\"other\"}}))"))],
        };
        Phase[] phases =
        [
            new(28) { Health = 0, Errors = 1, Slow = 1, Evaluated = 0, Hits = 0, Hash = 'b', IsStamped = false, Overflows = true },
            new(16)
            {
                Health = 0.5m, Errors = 1, Slow = 1, Compliant = 2, Violations = 5, Dropped = 5, DeadLetters = 5, Probes = 0,
                IsSigned = false, Hash = 'c',
            },
            new(17) { IsUp = false, Hash = 'd' },
        ];
        var other = new ServiceTrace(write.Parameters, "other", scenario.Interval, phases);
        return scenario with { Series = [.. scenario.Series, .. other.Lines()] };
    }

    // As Prometheus writes a time for people.
    private static string Age(double minutes)
    {
        var time = TimeSpan.FromMinutes(minutes);
        return time.TotalHours >= 1 ? $"{(int)time.TotalHours}h {time.Minutes}m {time.Seconds}s" : $"{time.Minutes}m {time.Seconds}s";
    }
}
