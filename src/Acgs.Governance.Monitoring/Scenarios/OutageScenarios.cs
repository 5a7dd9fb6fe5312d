// Constitutional Hash: cdd01ef066bc6cf2

using static Acgs.Governance.Monitoring.Scenarios.ScenarioWriter;

namespace Acgs.Governance.Monitoring.Scenarios;

/// <summary>What must be told within seconds, and what is too short to tell.</summary>
internal static class OutageScenarios
{
    private const string Down = Rules.TargetRules.Down;
    private const string Unhealthy = Rules.TargetRules.Unhealthy;
    private const string Violation = "AcgsConstitutionalViolation";

    private const string Slow = "AcgsLatencyBudgetBurnFast";

    // Parts of a minute.
    private const double Second = 1 / 60d;

    public static IEnumerable<RuleScenario> All(ScenarioWriter write)
    {
        var step = write.Parameters.Interval.TotalMinutes;
        var down = step * Math.Ceiling(write.Parameters.TimeOf(Parameters.Threshold.Down).TotalMinutes / step);
        yield return write.Of(
            "a dead service is told when it has been down for the threshold, and clears",
            [new(5), new(2) { IsUp = false }, new(3) { IsRestart = true }],
            (5 + down - step, Silence), (5 + down, [Down]), (7 + step, [Down]), (7 + (3 * step), Silence)) with
        {
            Read = [write.Read(5 + down, Down, $"a:80 of {write.Job} cannot be scraped.", ("instance", "a:80"))],
        };
        yield return write.Of(
            "an unhealthy check is told as soon, and clears",
            [new(5), new(2) { Health = 0 }, new(3)],
            (5 + down - step, Silence), (5 + down, [Unhealthy]), (7 + step, Silence)) with
        {
            Read = [write.Read(5 + down, Unhealthy, $"postgresql of {write.Job} (a:80) is unhealthy.", ("instance", "a:80"), ("check", "postgresql"))],
        };
        yield return write.Of(
            "a restart between two scrapes tells nobody",
            [new(5), new(5) { IsRestart = true }], (5, Silence), (5.5, Silence), (9, Silence));
        yield return write.Of(
            "a deployment that is down for one scrape tells nobody",
            [new(5), new(step) { IsUp = false }, new(5) { IsRestart = true }], (5, Silence), (5 + down, Silence), (9, Silence));
        yield return write.Of(
            "a check that flaps faster than the threshold pages nobody",
            [.. Enumerable.Range(0, 10).SelectMany(_ => new Phase[] { new(step) { Health = 0 }, new(3 * step) })],
            (10 * step, Silence), (25 * step, Silence));
        yield return write.Of(
            "a violation is told at the next evaluation",
            [new(5), new(7) { Violations = 1 }], (5 - Second, Silence), (5, [Violation]), (11, Silence));
        // At once so many requests in an hour that they are a measurement.
        var busy = new Phase(4 * step) { IsScraped = false, Requests = 3_600 * (decimal)write.Parameters[Parameters.Threshold.TimedTraffic] };
        yield return write.Of(
            "a new service whose requests up to its first scrape were slow tells nobody",
            [busy with { Slow = 1 }, busy with { Minutes = step, IsScraped = true, Slow = 1 }, busy with { Minutes = 480 * step, IsScraped = true }],
            [.. Enumerable.Range(1, 48).Select(ten => (10 * ten * step, Silence))]);
        yield return write.Of(
            "a new service that stays slow is a page within minutes",
            [busy, busy with { Minutes = 60 * step, IsScraped = true, Slow = 1 }], (30 * step, Silence), (40 * step, [Slow]), (60 * step, [Slow]));
    }
}
