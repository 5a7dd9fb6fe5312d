// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Parameters;
using Acgs.Governance.Monitoring.Rules;
using Acgs.Governance.Monitoring.Series;
using static Acgs.Governance.Monitoring.Scenarios.ScenarioWriter;

namespace Acgs.Governance.Monitoring.Scenarios;

/// <summary>Violations, checks that nobody makes, rotations.</summary>
internal static class ConstitutionScenarios
{
    private const string Violation = "AcgsConstitutionalViolation";
    private const string Unchecked = "AcgsTrafficWithoutChecks";
    private const string Inconsistent = "AcgsComplianceInconsistent";
    private const string Drift = "AcgsConstitutionDrift";

    private static readonly string[] Peers = ["x:80", "y:80", "z:80"];

    public static IEnumerable<RuleScenario> All(ScenarioWriter write) => [.. Violations(write), .. Checks(write), .. Hashes(write), Rotation(write)];

    private static IEnumerable<RuleScenario> Violations(ScenarioWriter write)
    {
        yield return write.Of(
            "one violation pages once, with its rule, and clears", [new(5), new(20) { Violations = 1 }],
            (4.75, Silence), (5.25, [Violation]), (9.5, [Violation]), (11, Silence), (20, Silence));
        yield return write.Of(
            "what somebody reads of violations", [new(10), new(20) { Violations = 3 }], (10.5, [Violation])) with
        {
            // Promtool counts what increased over the time that samples cover.
            Checks = [(10.5, "count(ALERTS{alertname=\"AcgsConstitutionalViolation\",rule=\"constitutional_hash_mismatch\",severity=\"critical\"})")],
        };
        var two = write.Of("violations of two rules are two alerts", [new(5), new(10) { Violations = 1 }], (6, [Violation + "*2"]));
        yield return two with
        {
            Series = [.. two.Series, write.Line(ExportedSeries.Violations.Name, "0x19 2x40", "rule=\"policy\"")],
        };
        yield return write.Of(
            "a restart is no violation", [new(5) { Violations = 7 }, new(10), new(10) { IsRestart = true }],
            (14.75, Silence), (15.25, Silence), (20, Silence));
        yield return write.Of(
            "a violation after a restart is one", [new(5), new(10) { IsRestart = true }, new(5) { Violations = 1 }], (14, Silence), (15.25, [Violation]));
    }

    private static IEnumerable<RuleScenario> Checks(ScenarioWriter write)
    {
        var traffic = (decimal)write.Parameters[Threshold.UncheckedTraffic];
        yield return write.Of(
            "traffic without checks is told", [new(60) { Requests = 1.5m * traffic, Evaluated = 0 }], (24, Silence), (28, [Unchecked]), (60, [Unchecked]));
        yield return write.Of(
            "hardly any traffic without checks is none", [new(60) { Requests = 0.7m * traffic, Evaluated = 0 }], (16, Silence), (60, Silence));
        yield return write.Of(
            "traffic of which little is checked is none", [new(60) { Requests = 10 * traffic, Evaluated = 0.05m }], (16, Silence), (60, Silence));
        yield return write.Of("successes above totals are told", [new(60) { Compliant = 1.05m }], (14, Silence), (16.5, [Inconsistent]), (60, [Inconsistent]));
        yield return write.Of("successes that are read a moment later are none", [new(60) { Compliant = 1.005m }], (16.5, Silence), (60, Silence));
        yield return write.Of("refused requests are a rate, and no alert of its own", [new(30) { Requests = 0.5m, Compliant = 0.9m }], (16.5, Silence)) with
        {
            Checks = [(20, $"sum(abs({Recorded.ComplianceRate} - 0.9) < bool 1e-9)")],
        };
        yield return write.Of(
            "log records without the hash are told", [new(5) { IsStamped = false }],
            (0.75, Silence), (1.25, ["AcgsLogStampMissing"]), (4, ["AcgsLogStampMissing"]));
    }

    private static IEnumerable<RuleScenario> Hashes(ScenarioWriter write)
    {
        var drift = write.Parameters.TimeOf(Threshold.Drift).TotalMinutes;
        yield return Among(
            write, "a service on another hash than its peers is told", [new(drift + 10) { Hash = 'b' }], (drift - 1, Silence), (drift + 1, [Drift]));
        yield return Among(
            write, "a deployment that reaches all services in time is none",
            [new(drift / 2) { Hash = 'b' }, new(drift)], (drift / 2, Silence), (drift + 1, Silence));
        yield return Halves(write);
    }

    // As many on one hash as on the other.
    private static RuleScenario Halves(ScenarioWriter write)
    {
        var minutes = write.Parameters.TimeOf(Threshold.Drift).TotalMinutes + 2;
        var jobs = write.Parameters.Services.Select(service => service.Job).Distinct().ToArray();
        var (phase, peer) = (new Phase(minutes) { Hash = 'b' }, new Phase(minutes));
        var scenario = write.Of(
            "of two halves on two hashes each is suspect", [phase], [peer], (minutes - 3, Silence), (minutes - 1, [.. jobs.Select(job => $"{job}/{Drift}")]));
        var more = jobs.Length == 1
            ? write.Peer(jobs[0], [peer], Peers[0])
            : Enumerable.Range(2, jobs.Length - 2).SelectMany(number => write.Peer(jobs[0], [phase], $"{number}:80"));
        return scenario with { Series = [.. scenario.Series, .. more] };
    }

    // Three more instances, so that there are peers whatever the number of services is, and as many of another platform, all on the other hash.
    private static RuleScenario Among(ScenarioWriter write, string name, Phase[] phases, params ReadOnlySpan<(double Minutes, string[] Alerts)> expected)
    {
        Phase[] peers = [new(phases.Sum(phase => phase.Minutes))];
        var scenario = write.Of(name, phases, peers, expected);
        return scenario with
        {
            Series =
            [
                .. scenario.Series, .. Peers.SelectMany(instance => write.Peer(write.Parameters.Services[^1].Job, peers, instance)),
                .. Enumerable.Range(0, write.Parameters.Services.Count + Peers.Length)
                    .SelectMany(number => write.Peer("other", [peers[0] with { Hash = 'b' }], $"{number}:80")),
            ],
        };
    }

    // All services at once; what was pending or firing is the same alert before and after.
    private static RuleScenario Rotation(ScenarioWriter write)
    {
        const string Degraded = "AcgsServiceDegraded";
        var begin = write.Parameters.TimeOf(Threshold.Degraded).TotalMinutes + 5;
        Phase[] phases = [new(begin) { Health = 0.5m }, new(10) { Health = 0.5m, Hash = 'b' }];
        var scenario = write.Of(
            "a rotation changes the identity of no alert", phases, phases, (begin - 0.5, [Degraded]), (begin + 0.5, [Degraded]), (begin + 9, [Degraded]));
        return scenario with { Checks = [(begin + 9, $"sum(ALERTS_FOR_STATE{{alertname=\"{Degraded}\"}} == bool 0)")] };
    }
}
