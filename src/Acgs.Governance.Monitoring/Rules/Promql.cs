// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using Acgs.Governance.Monitoring.Series;

namespace Acgs.Governance.Monitoring.Rules;

/// <summary>Queries over series of the model, by job.</summary>
/// <param name="selector">The matchers of the services.</param>
internal sealed class Promql(string selector)
{
    /// <summary>The matchers.</summary>
    public string Selector { get; } = selector;

    /// <summary>A series, with matchers of its labels.</summary>
    public string Select(string series, params ReadOnlySpan<string> matchers) => $"{series}{{{string.Join(',', [Selector, .. matchers])}}}";

    /// <summary>A series of a family.</summary>
    public string Select(SeriesFamily family) => Select(family.Name);

    /// <summary>The rate of a family, over all instances of a job.</summary>
    public string Rate(SeriesFamily family, string window) => SumRate(Select(family), window);

    /// <summary>The rate of requests that ended in an error of the server.</summary>
    public string ErrorRate(string window) => SumRate(Errors(), window);

    /// <summary>How many requests ended in an error of the server.</summary>
    public string ErrorCount(string window) => $"sum by (job) (increase({Errors()}[{window}]))";

    /// <summary>Which alert fires.</summary>
    public static string Firing(string alert) => $"ALERTS{{alertname=\"{alert}\",alertstate=\"firing\"}}";

    /// <summary>A part of a whole; nothing where there is nothing.</summary>
    public static string Share(string part, string whole) => $"{part}\n  / ({whole} > 0)";

    /// <summary>The rate of any selection, over all instances of a job.</summary>
    public static string SumRate(string selection, string window) => $"sum by (job) (rate({selection}[{window}]))";

    /// <summary>The same, as it was some time ago.</summary>
    public static string SumRateBefore(string selection, string window, TimeSpan time) =>
        $"sum by (job) (rate({selection}[{window}] offset {Time(time)}))";

    /// <summary>A number as Prometheus reads it.</summary>
    public static string Number(double number) => number.ToString("0.##########", CultureInfo.InvariantCulture);

    /// <summary>A time as Prometheus reads it.</summary>
    public static string Time(TimeSpan time) => time switch
    {
        { TotalMilliseconds: var milliseconds } when milliseconds % 1_000 != 0 => $"{Number(milliseconds)}ms",
        { TotalSeconds: var seconds } when seconds % 60 != 0 || seconds == 0 => $"{Number(seconds)}s",
        { TotalMinutes: var minutes } when minutes % 60 != 0 => $"{Number(minutes)}m",
        { TotalHours: var hours } when hours % 24 != 0 => $"{Number(hours)}h",
        _ => $"{Number(time.TotalDays)}d",
    };

    private string Errors() => Select(ExportedSeries.Requests.Name, $"{ExportedSeries.Requests.Label(ExportedSeries.Status)}=~\"5..\"");
}
