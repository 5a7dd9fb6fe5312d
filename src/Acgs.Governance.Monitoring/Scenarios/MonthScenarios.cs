// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Rules;
using static Acgs.Governance.Monitoring.Scenarios.ScenarioWriter;

namespace Acgs.Governance.Monitoring.Scenarios;

/// <summary>What a month does to rules.</summary>
internal static class MonthScenarios
{
    private const double Day = 24 * 60;

    public static IEnumerable<RuleScenario> All(ScenarioWriter write)
    {
        var budget = 1 - (decimal)write.Parameters.Targets.Availability;
        yield return write.Of(
            "a regression after 30 good days is told within minutes, and clears",
            [new(30 * Day) { Errors = budget / 10, Slow = 0.001m }, new(6 * 60) { Slow = 1 }, new(Day) { Errors = budget / 10, Slow = 0.001m }],
            ((30 * Day) - 30, Silence), ((30 * Day) + 30, ["AcgsLatencyBudgetBurnFast"]), ((30 * Day) + 330, ["AcgsLatencyBudgetBurnFast"]),
            ((30 * Day) + 600, ["AcgsLatencyBudgetBurnSlow"]), ((31 * Day) + 330, Silence));
        yield return Objective(write);
    }

    // Little traffic with many errors, much traffic with few: a mean of shares would be far away.
    private static RuleScenario Objective(ScenarioWriter write)
    {
        Phase[] phases =
        [
            new(Day) { Requests = 0 },
            new(Day) { Requests = 0.02m, Errors = 0.25m, Slow = 0.5m },
            new(10 * Day) { Requests = 1, Errors = 0.25m, Slow = 0.5m },
            new(10 * Day) { Requests = 200, Errors = 0.0005m, Slow = 0.001m },
            new(5 * Day) { Requests = 5, Errors = 0.02m, Slow = 0.04m },
            new(2 * Day) { Requests = 0 },
        ];
        decimal Sum(Func<Phase, decimal> share) => phases.Sum(phase => (decimal)phase.Minutes * 60 * phase.Requests * share(phase));
        string Check(string series, decimal part) =>
            $"sum(abs({series}30d{{job=\"{write.Job}\"}} - {Promql.Number((double)part)} / {Promql.Number((double)Sum(_ => 1))}) < bool 1e-9)";
        return write.Of("the objective of 30 days is errors by requests, whatever the traffic was", phases) with
        {
            Series = [.. new ServiceTrace(write.Parameters, write.Job, write.Trace(phases).Interval, phases) { Start = 1_000_000 }.Lines()],
            Checks =
            [
                (2 * Day, $"count({Windows.Errors}30d)"),
                (2 * Day, $"count({Windows.Slow}30d)"),
                (29 * Day, Check(Windows.Errors, Sum(phase => phase.Errors))),
                (29 * Day, Check(Windows.Slow, Sum(phase => phase.Slow))),
            ],
        };
    }
}
