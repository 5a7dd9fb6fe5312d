// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Parameters;
using Acgs.Governance.Monitoring.Series;

namespace Acgs.Governance.Monitoring.Rules;

/// <summary>
/// The shares of requests that failed or were slow, over windows: sums divided by sums, never means of shares. Short windows are read from the
/// counters; long ones are sums of rates that were recorded, of a month those of its hours, because a month of scrapes cannot be read every few seconds.
/// </summary>
internal static class Windows
{
    /// <summary>The beginning of the name of the share of requests that ended in an error of the server; the window follows.</summary>
    public const string Errors = "job:acgs_request_errors:ratio_rate";

    /// <summary>The same, of requests that took longer than promised.</summary>
    public const string Slow = "job:acgs_requests_slow:ratio_rate";

    private const string RequestRate = "job:acgs_requests:rate";
    private const string ErrorRate = "job:acgs_request_errors:rate";
    private const string TimedRate = "job:acgs_requests_timed:rate";
    private const string SlowRate = "job:acgs_requests_slow:rate";

    private static readonly string[] Short = ["5m", "1h"];
    private static readonly string[] Long = ["2h", "6h", "1d", "3d"];

    /// <summary>The names of all shares but those of a month.</summary>
    public static IEnumerable<string> Recorded { get; } =
        [.. new[] { "5m", "30m", "1h" }.Concat(Long).SelectMany(window => new[] { Errors + window, Slow + window })];

    /// <summary>The names of the rates that they are made of.</summary>
    public static IEnumerable<string> RecordedRates { get; } =
        [.. Short.SelectMany(window => new[] { RequestRate, ErrorRate, TimedRate, SlowRate }.Select(rate => rate + window))];

    /// <summary>Shares over minutes.</summary>
    public static RuleGroup OfMinutes(MonitoringParameters parameters, Promql promql) => new(
        "acgs-windows-short",
        [
            .. Short.SelectMany(window => Rates(window, parameters, promql)),
            .. Short.Select(window => new RecordingRule(Errors + window, Promql.Share(ErrorRate + window, RequestRate + window))),
            .. Short.Select(window => new RecordingRule(Slow + window, Promql.Share(SlowRate + window, TimedRate + window))),
            new(Errors + "30m", Sums(ErrorRate, RequestRate, "30m")),
            new(Slow + "30m", Sums(SlowRate, TimedRate, "30m")),
        ],
        [])
    {
        Interval = 3 * parameters.Interval,
    };

    /// <summary>Shares over hours and days.</summary>
    public static RuleGroup OfDays(MonitoringParameters parameters) => new(
        "acgs-windows-long",
        [
            .. Long.Select(window => new RecordingRule(Errors + window, Sums(ErrorRate, RequestRate, window))),
            .. Long.Select(window => new RecordingRule(Slow + window, Sums(SlowRate, TimedRate, window))),
            new(Errors + "30d", Hours(ErrorRate, RequestRate, "30d")),
            new(Slow + "30d", Hours(SlowRate, TimedRate, "30d")),
        ],
        [])
    {
        Interval = 12 * parameters.Interval,
    };

    private static IEnumerable<RecordingRule> Rates(string window, MonitoringParameters parameters, Promql promql)
    {
        var within = promql.Select(ExportedSeries.RequestDuration.Buckets, $"le=\"{Promql.Number(parameters.Targets.Latency)}\"");
        yield return new(RequestRate + window, promql.Rate(ExportedSeries.Requests, window));
        // Before the first error there may be no series of one.
        yield return new(ErrorRate + window, $"{promql.ErrorRate(window)}\n  or on (job) 0 * {RequestRate}{window}");
        yield return new(TimedRate + window, Promql.SumRate(promql.Select(ExportedSeries.RequestDuration.Count), window));
        yield return new(SlowRate + window, $"{TimedRate}{window}\n  - {Promql.SumRate(within, window)}");
    }

    private static string Sums(string part, string whole, string window) =>
        Promql.Share($"sum_over_time({part}5m[{window}])", $"sum_over_time({whole}5m[{window}])");

    private static string Hours(string part, string whole, string window) =>
        Promql.Share($"sum_over_time({part}1h[{window}:1h])", $"sum_over_time({whole}1h[{window}:1h])");
}
