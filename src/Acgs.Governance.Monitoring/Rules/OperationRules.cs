// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts;
using Acgs.Governance.Monitoring.Parameters;
using Acgs.Governance.Monitoring.Series;

namespace Acgs.Governance.Monitoring.Rules;

/// <summary>Alerts of the ledger, of alerts themselves, and of metrics.</summary>
internal static class OperationRules
{
    public const string LedgerDrops = "AcgsLedgerDrops";

    public static RuleGroup All(MonitoringParameters parameters, Promql promql) => new(
        "acgs-operations",
        [],
        [
            new(
                LedgerDrops, $"sum by (job) (increase({promql.Select(ExportedSeries.LedgerDropped)}[5m])) > 0",
                TimeSpan.Zero, AlertPriority.P1, "the ledger drops violations", "{{ $labels.job }} dropped {{ $value | humanize }} violations."),
            new(
                "AcgsCheckpointLate", CheckpointLate(parameters.TimeOf(Threshold.CheckpointAge), promql),
                TimeSpan.FromMinutes(5), AlertPriority.P1, "the ledger is not signed",
                "The last checkpoint of {{ $labels.job }} is {{ $value | humanizeDuration }} old."),
            new(
                "AcgsAlertsUndelivered",
                $"max by (job) ({promql.Select(ExportedSeries.AlertsUndelivered.Name, $"{ExportedSeries.AlertsUndelivered.Label("state")}=\"dead\"")}) > 0",
                TimeSpan.Zero, AlertPriority.P1, "alerts were given up", "{{ $labels.job }} could not deliver {{ $value | humanize }} alerts."),
            new(
                "AcgsCardinalityOverflow", $"count by (job) ({{{parameters.Selector},__name__=~\"acgs_.+\",{ForeignSeries.Overflow}=\"true\"}}) > 0",
                TimeSpan.Zero, AlertPriority.P2, "a metric has too many label sets",
                "{{ $value | humanize }} series of {{ $labels.job }} stand for what has no series of its own."),
        ]);

    // A checkpoint that was never made is 0, and not half a century old. Without records there is nothing to sign.
    private static string CheckpointLate(TimeSpan age, Promql promql) =>
        $"time() - max by (job) ({promql.Select(ExportedSeries.LedgerLastCheckpoint)} > 0) > {Promql.Number(age.TotalSeconds)}\n"
        + $"and on (job) sum by (job) (increase({promql.Select(ExportedSeries.LedgerRecords)}[{Promql.Time(age)}])) > 0";
}
