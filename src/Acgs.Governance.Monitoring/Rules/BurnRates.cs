// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts;

namespace Acgs.Governance.Monitoring.Rules;

/// <summary>
/// Alerts of an objective by the rate at which its budget of failures burns, each over a long and a short window, so that they come soon and go
/// soon (The Site Reliability Workbook, chapter 5).
/// </summary>
/// <param name="name">The beginning of the names of the alerts.</param>
/// <param name="share">The beginning of the name of the series that have the share of failures; the window follows.</param>
/// <param name="budget">The share of failures that is allowed.</param>
internal sealed class BurnRates(string name, string share, double budget)
{
    /// <summary>The greatest factor: a budget of more than its inverse could never burn so fast.</summary>
    public const double Fastest = 14.4;

    /// <summary>The end of the name of the alert that pages.</summary>
    public const string FastName = "BurnFast";

    /// <summary>The end of the name of the ticket.</summary>
    public const string SlowName = "BurnSlow";

    /// <summary>Two percent of the budget of a month in an hour, or five in six hours.</summary>
    /// <param name="guard">A query by job that has a value where there are enough requests to speak of.</param>
    /// <param name="cause">An alert that tells of the cause: what it explains is no second page, also while the windows forget it.</param>
    /// <param name="summary">One line.</param>
    /// <param name="happens">What the share of requests does.</param>
    public AlertRule Fast(string guard, string cause, string summary, string happens) => new(
        name + FastName,
        $"(\n  ({Both(Fastest, "1h", "5m")} unless on (job) {Recently(cause, "5m")})\n  or\n"
            + $"  ({Both(6, "6h", "30m")} unless on (job) {Recently(cause, "30m")})\n)\nand on (job) {guard}",
        TimeSpan.Zero, AlertPriority.P0, $"{summary} use up the budget of the month within days", Describe(happens));

    /// <summary>Ten percent in a day or three; not while a page tells the same.</summary>
    /// <inheritdoc cref="Fast"/>
    public AlertRule Slow(string guard, string cause, string summary, string happens) => new(
        name + SlowName,
        $"(\n  ({Both(3, "1d", "2h")})\n  or\n  ({Both(1, "3d", "6h")})\n)\nand on (job) {guard}\n"
            + $"unless on (job) {Promql.Firing(name + FastName)}\nunless on (job) {Promql.Firing(cause)}",
        TimeSpan.Zero, AlertPriority.P2, $"{summary} use up the budget before the month ends", Describe(happens));

    private static string Recently(string alert, string window) => $"max_over_time({Promql.Firing(alert)}[{window}])";

    private static string Describe(string happens) => $"Of the requests of {{{{ $labels.job }}}} {{{{ $value | humanizePercentage }}}} {happens}.";

    private string Both(double factor, string longWindow, string shortWindow) =>
        $"{share}{longWindow} > {Promql.Number(factor)} * {Promql.Number(budget)} and {share}{shortWindow} > {Promql.Number(factor)} * {Promql.Number(budget)}";
}
