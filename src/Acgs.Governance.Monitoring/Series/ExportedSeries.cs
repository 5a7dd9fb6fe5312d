// Constitutional Hash: cdd01ef066bc6cf2

using static Acgs.Governance.Metrics.GovernanceMeter;
using static Acgs.Governance.Monitoring.Series.SeriesKind;

namespace Acgs.Governance.Monitoring.Series;

/// <summary>The series that services export: queries, rules and panels name no other. The table of docs/metrics.md is made of them.</summary>
internal static class ExportedSeries
{
    /// <summary>The class of a status in durations, its code in counts.</summary>
    public const string Status = "status";

    /// <summary>Completed requests.</summary>
    public static SeriesFamily Requests { get; } = new(Metrics.GovernanceMeter.Requests, Counter, "requests", "completed requests; `100` to `599`", Status);

    /// <summary>How long requests took.</summary>
    public static SeriesFamily RequestDuration { get; } = new(
        Metrics.GovernanceMeter.RequestDuration, Histogram, "seconds", "from the first middleware to the end of the response; `1xx` to `5xx`", Status);

    /// <summary>Lookups of caches.</summary>
    public static SeriesFamily CacheRequests { get; } = new(
        Metrics.GovernanceMeter.CacheRequests, Counter, "lookups", "cache lookups, by cache registered at start", "cache");

    /// <summary>Lookups that found something.</summary>
    public static SeriesFamily CacheHits { get; } = new(Metrics.GovernanceMeter.CacheHits, Counter, "lookups", "lookups that found a value", "cache");

    /// <summary>Requests whose hash was evaluated.</summary>
    public static SeriesFamily Evaluated { get; } = new(
        Compliance, Counter, "requests", "requests whose hash was evaluated: all except those that neither state nor require one");

    /// <summary>Those of them that were in order.</summary>
    public static SeriesFamily Compliant { get; } = new(
        ComplianceSuccess, Counter, "requests", "evaluated requests with the active or an accepted hash");

    /// <summary>All families, in the order of the documentation.</summary>
    public static IReadOnlyList<SeriesFamily> All { get; } =
    [
        Requests,
        RequestDuration,
        CacheRequests,
        CacheHits,
        Evaluated,
        Compliant,
        new(Violations, Counter, "violations", "violations by rule: ours, and those of `AddViolationRule`", "rule"),
        new(HealthStatus, Gauge, null, "status of a dependency: 1 healthy, 0.5 degraded, 0 unhealthy", "check"),
        new(HealthCheckDuration, Histogram, "seconds", "duration of a probe", "check"),
        new(HealthTransitions, Counter, "transitions", "transitions of a dependency to a status", "check", Status),
        new(BuildInfo, Gauge, null, "build and constitution of the service; always 1", "service", "version", "constitutional_hash"),
        new(LogStampVerified, Gauge, null, "whether log records carry the stamp, verified at start; 1 or 0 ([page](logging.md))"),
        new(
            LedgerRecords, Counter, "records",
            "records that this process wrote durably; this and the following with a ledger only ([page](ledger/recording.md))"),
        new(LedgerDropped, Counter, "violations", "violations that the ledger dropped because its queue was full"),
        new(LedgerQueueLength, Gauge, "records", "records that are not written yet"),
        new(LedgerSize, Gauge, "records", "records of the log that have an index, of all processes of the store"),
        new(LedgerLastWrite, Gauge, "seconds", "when this process wrote records last; 0 if it has not"),
        new(LedgerLastCheckpoint, Gauge, "seconds", "when this process signed a checkpoint last; 0 if it has not"),
        new(
            AlertsUndelivered, Gauge, "alerts",
            "alerts that no receiver has, of all processes of the service: `waiting`, or `dead` when delivery was given up; "
                + "this and the following with `AddAlerts` only ([page](alerts.md))",
            "state"),
        new(AlertDeliveries, Counter, "attempts", "attempts of this process to deliver an alert: `delivered` or `failed`", "result"),
    ];

    /// <summary>The table of docs/metrics.md.</summary>
    public static string ToMarkdown() =>
        "| series | type | unit | labels | instrument | meaning |\n|---|---|---|---|---|---|\n" + string.Concat(All.Select(Row));

    private static string Row(SeriesFamily family)
    {
        var labels = family.Labels.Count == 0 ? "–" : string.Join(", ", family.Labels.Select(label => $"`{label}`"));
        return $"| `{family.Name}` | {family.Kind.ToString().ToLowerInvariant()} | {family.Counts ?? "–"} | {labels} | `{family.Instrument}` | {family.Meaning} |\n";
    }
}
