// Constitutional Hash: cdd01ef066bc6cf2

using static Acgs.Governance.Monitoring.Series.SeriesKind;
using Meter = Acgs.Governance.Metrics.GovernanceMeter;

namespace Acgs.Governance.Monitoring.Series;

/// <summary>The series that services export: queries, rules and panels name no other. The table of docs/metrics.md is made of them.</summary>
internal static class ExportedSeries
{
    /// <summary>The class of a status in durations, its code in counts.</summary>
    public const string Status = "status";

    /// <summary>The label of the constitution.</summary>
    public const string Hash = "constitutional_hash";

    private const string Check = "check";

    public static SeriesFamily Requests { get; } = new(Meter.Requests, Counter, "requests", "completed requests; `100` to `599`", Status);

    public static SeriesFamily RequestDuration { get; } = new(
        Meter.RequestDuration, Histogram, "seconds", "from the first middleware to the end of the response; `1xx` to `5xx`", Status);

    public static SeriesFamily CacheRequests { get; } = new(
        Meter.CacheRequests, Counter, "lookups", "cache lookups, by cache registered at start", "cache");

    public static SeriesFamily CacheHits { get; } = new(Meter.CacheHits, Counter, "lookups", "lookups that found a value", "cache");

    public static SeriesFamily Evaluated { get; } = new(
        Meter.Compliance, Counter, "requests", "requests whose hash was evaluated: all except those that neither state nor require one");

    public static SeriesFamily Compliant { get; } = new(
        Meter.ComplianceSuccess, Counter, "requests", "evaluated requests with the active or an accepted hash");

    public static SeriesFamily Violations { get; } = new(
        Meter.Violations, Counter, "violations", "violations by rule: ours, and those of `AddViolationRule`", "rule");

    public static SeriesFamily HealthStatus { get; } = new(
        Meter.HealthStatus, Gauge, null, "status of a dependency: 1 healthy, 0.5 degraded, 0 unhealthy", Check);

    public static SeriesFamily HealthCheckDuration { get; } = new(Meter.HealthCheckDuration, Histogram, "seconds", "duration of a probe", Check);

    public static SeriesFamily HealthTransitions { get; } = new(
        Meter.HealthTransitions, Counter, "transitions", "transitions of a dependency to a status", Check, Status);

    public static SeriesFamily BuildInfo { get; } = new(
        Meter.BuildInfo, Gauge, null, "build and constitution of the service; always 1", "service", "version", Hash);

    public static SeriesFamily LogStampVerified { get; } = new(
        Meter.LogStampVerified, Gauge, null, "whether log records carry the stamp, verified at start; 1 or 0 ([page](logging.md))");

    public static SeriesFamily LedgerRecords { get; } = new(
        Meter.LedgerRecords, Counter, "records",
        "records that this process wrote durably; this and the following with a ledger only ([page](ledger/recording.md))");

    public static SeriesFamily LedgerDropped { get; } = new(
        Meter.LedgerDropped, Counter, "violations", "violations that the ledger dropped because its queue was full");

    public static SeriesFamily LedgerQueueLength { get; } = new(Meter.LedgerQueueLength, Gauge, "records", "records that are not written yet");

    public static SeriesFamily LedgerSize { get; } = new(
        Meter.LedgerSize, Gauge, "records", "records of the log that have an index, of all processes of the store");

    public static SeriesFamily LedgerLastWrite { get; } = new(
        Meter.LedgerLastWrite, Gauge, "seconds", "when this process wrote records last; 0 if it has not");

    public static SeriesFamily LedgerLastCheckpoint { get; } = new(
        Meter.LedgerLastCheckpoint, Gauge, "seconds", "when this process signed a checkpoint last; 0 if it has not");

    public static SeriesFamily AlertsUndelivered { get; } = new(
        Meter.AlertsUndelivered, Gauge, "alerts",
        "alerts that no receiver has, of all processes of the service: `waiting`, or `dead` when delivery was given up; "
            + "this and the following with `AddAlerts` only ([page](alerts.md))",
        "state");

    public static SeriesFamily AlertDeliveries { get; } = new(
        Meter.AlertDeliveries, Counter, "attempts", "attempts of this process to deliver an alert: `delivered` or `failed`", "result");

    /// <summary>All families, in the order of the documentation.</summary>
    public static IReadOnlyList<SeriesFamily> All { get; } =
    [
        Requests, RequestDuration, CacheRequests, CacheHits, Evaluated, Compliant, Violations, HealthStatus, HealthCheckDuration, HealthTransitions,
        BuildInfo, LogStampVerified, LedgerRecords, LedgerDropped, LedgerQueueLength, LedgerSize, LedgerLastWrite, LedgerLastCheckpoint,
        AlertsUndelivered, AlertDeliveries,
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
