// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Parameters;
using Acgs.Governance.Monitoring.Rules;
using static Acgs.Governance.Monitoring.Scenarios.ScenarioWriter;

namespace Acgs.Governance.Monitoring.Scenarios;

/// <summary>
/// The windows and factors of the budgets, each decided by one window: errors and slow requests at a multiple of what is allowed.
/// </summary>
internal static class BurnScenarios
{
    private static readonly string[] Page = ["AcgsErrorBudgetBurnFast", "AcgsLatencyBudgetBurnFast"];
    private static readonly string[] Ticket = ["AcgsErrorBudgetBurnSlow", "AcgsLatencyBudgetBurnSlow"];

    public static IEnumerable<RuleScenario> All(ScenarioWriter write) => [.. Steady(write), .. Fast(write), .. Slow(write), .. Few(write)];

    private static IEnumerable<RuleScenario> Steady(ScenarioWriter write)
    {
        yield return write.Of("at 0.7 times the allowed rate nobody is told", [At(write, 0.7m, 8)], (60, Silence), (470, Silence));
        yield return write.Of("at 1.8 times the allowed rate a ticket is written", [At(write, 1.8m, 8)], (60, Ticket), (470, Ticket));
        yield return write.Of(
            "at 5 times the allowed rate a ticket is written", [At(write, 5, 7.75), Flap(write, 5), At(write, 5, 0.5)],
            (60, Ticket), (465, Ticket), (470, Ticket));
        yield return write.Of(
            "at 10 times the allowed rate somebody is paged", [At(write, 10, 7.75), Flap(write, 10), At(write, 10, 0.5)],
            (60, Page), (465, Page), (470, Page)) with
        {
            Read =
            [
                write.Read(470, Page[0], $"Of the requests of {write.Job} {Percent(10 * Budget(write))} end in an error of the server."),
                write.Read(470, Page[1], $"Of the requests of {write.Job} {Percent(10 * (decimal)ObjectiveRules.SlowBudget)} take longer than promised."),
            ],
        };
    }

    private static IEnumerable<RuleScenario> Fast(ScenarioWriter write)
    {
        const double Begin = 7 * 60;
        yield return write.Of(
            "an hour at 20 times pages by the hour", [Good(write, Begin), At(write, 20, 50 / 60d), Flap(write, 20), At(write, 20, 0.2)],
            (Begin, Silence), (Begin + 50, Page), (Begin + 55, Page));
        yield return write.Of(
            "a burst of 20 minutes is too short for the hour", [Good(write, Begin), At(write, 40, 1 / 3d), Good(write, 60)], (Begin + 20, Ticket));
        yield return write.Of(
            "what is over in the last five minutes pages nobody", [Good(write, Begin), At(write, 40, 0.5), At(write, 10, 0.5)],
            (Begin + 25, Page), (Begin + 40, Ticket));
        yield return write.Of("two hours at 12 times are too short for six hours", [Good(write, Begin), At(write, 12, 2)], (Begin + 120, Ticket));
        yield return write.Of(
            "what was worse within six hours and is better now pages nobody", [Good(write, Begin), At(write, 13, 4), At(write, 4.5m, 1)],
            (Begin + 235, Page), (Begin + 290, Ticket));
    }

    // Hours of much traffic before a day of little: there the share of one day is far from that of three.
    private static IEnumerable<RuleScenario> Slow(ScenarioWriter write)
    {
        const double Hour = 60;
        const decimal Quiet = 10;
        var busy = Good(write, 2 * Hour);
        busy = busy with { Requests = 20 * busy.Requests };
        yield return write.Of("a quiet day at 4 times is a ticket by the day", [busy, At(write, 4, 25) with { Requests = Quiet }], (27 * Hour, Ticket));
        yield return write.Of(
            "half a quiet day at 4 times is none",
            [busy, new(12 * Hour) { Requests = Quiet }, At(write, 4, 12.5) with { Requests = Quiet }], ((26 * Hour) + 15, Silence));
        yield return write.Of(
            "a quiet day whose last hours are better is none", [busy, At(write, 4, 25) with { Requests = Quiet }, At(write, 2, 3) with { Requests = Quiet }],
            (27 * Hour, Ticket), (30 * Hour, Silence));
        yield return write.Of("a day at 2.5 times within three is none", [busy, Good(write, 4 * Hour), At(write, 2.5m, 20)], (26 * Hour, Silence));
        yield return write.Of(
            "half a day at 2 times that is over is none", [At(write, 2, 12), At(write, 0.7m, 7)], (12 * Hour, Ticket), (19 * Hour, Silence));
    }

    private static IEnumerable<RuleScenario> Few(ScenarioWriter write)
    {
        var errors = (decimal)write.Parameters[Threshold.ErrorsPerDay];
        (string, decimal, string[])[] cases =
            [("fewer errors in a day than the guard are none", 0.8m, Silence), ("more are a ticket", 1.2m, [Ticket[0]])];
        foreach (var (name, factor, expected) in cases)
        {
            // Too small a share for a page.
            var (rate, share) = (factor * errors / (8 * 3600), 5 * Budget(write));
            yield return write.Of(name, [new(8 * 60) { Requests = rate / share, Errors = share }, new(60) { Requests = rate / share }], (500, expected));
        }
    }

    // A check that fails once in between is no cause yet: it is seen by one evaluation.
    private static Phase Flap(ScenarioWriter write, decimal factor) => At(write, factor, 1 / 24d) with { Health = 0 };

    // So much traffic that what the budget allows is more than the guards.
    private static Phase Good(ScenarioWriter write, double minutes) => new(minutes) { Requests = Math.Max(100, 0.1m / Budget(write)) };

    private static Phase At(ScenarioWriter write, decimal factor, double hours) => Good(write, 60 * hours) with
    {
        Errors = factor * Budget(write),
        Slow = factor * (decimal)ObjectiveRules.SlowBudget,
    };

    private static decimal Budget(ScenarioWriter write) => 1 - (decimal)write.Parameters.Targets.Availability;

    private static string Percent(decimal share) => $"{Promql.Number((double)(100 * share))}%";
}
