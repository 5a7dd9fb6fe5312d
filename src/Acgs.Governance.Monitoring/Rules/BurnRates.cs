// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using Acgs.Governance.Alerts;

namespace Acgs.Governance.Monitoring.Rules;

/// <summary>
/// Alerts of an objective by the rate at which its budget of failures burns, each over a long and a short window, so that they come soon and go
/// soon (The Site Reliability Workbook, chapter 5).
/// </summary>
/// <param name="series">The beginning of the name of the series that have the share of failures; the window follows.</param>
/// <param name="budget">The share of failures that is allowed.</param>
/// <param name="guard">A query by job that has a value where there are enough failures in an hour to speak of.</param>
/// <param name="slowGuard">The same, in a day.</param>
internal sealed class BurnRates(string series, double budget, string guard, string slowGuard)
{
    /// <summary>The windows over which the share is computed.</summary>
    public static readonly string[] Windows = ["5m", "30m", "1h", "2h", "6h", "1d", "3d"];

    /// <summary>Two percent of the budget of a month in an hour, or five in six hours.</summary>
    public string Fast => $"(\n  ({Both(14.4, "1h", "5m")})\n  or\n  ({Both(6, "6h", "30m")})\n)\nand on (job) {guard}";

    /// <summary>Ten percent in a day or three; not while the fast one tells the same.</summary>
    public string Slow(string fastAlert) =>
        $"(\n  ({Both(3, "1d", "2h")})\n  or\n  ({Both(1, "3d", "6h")})\n)\nand on (job) {slowGuard}\n"
        + $"unless on (job) ALERTS{{alertname=\"{fastAlert}\",alertstate=\"firing\"}}";

    /// <summary>The two alerts.</summary>
    public IReadOnlyList<AlertRule> Alerts(string name, string what) =>
    [
        new(
            $"{name}BurnFast", Fast, TimeSpan.Zero, AlertPriority.P0, $"{what} use up the budget of the month within days",
            $"Of the requests of {{{{ $labels.job }}}} {{{{ $value | humanizePercentage }}}} {Failing(what)}."),
        new(
            $"{name}BurnSlow", Slow($"{name}BurnFast"), TimeSpan.Zero, AlertPriority.P2, $"{what} use up the budget before the month ends",
            $"Of the requests of {{{{ $labels.job }}}} {{{{ $value | humanizePercentage }}}} {Failing(what)}."),
    ];

    private static string Failing(string what) => what == "errors" ? "end in an error of the server" : "take longer than promised";

    private string Both(double factor, string longWindow, string shortWindow) => string.Create(
        CultureInfo.InvariantCulture, $"{series}{longWindow} > {factor} * {budget:0.######} and {series}{shortWindow} > {factor} * {budget:0.######}");
}
