// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Dashboards.Model;
using Acgs.Governance.Monitoring.Parameters;
using Acgs.Governance.Monitoring.Rules;
using Acgs.Governance.Monitoring.Series;
using static Acgs.Governance.Monitoring.Dashboards.Queries.Chosen;

namespace Acgs.Governance.Monitoring.Dashboards.Queries;

/// <summary>Panels of the ledger, and of the alerts that services send.</summary>
internal sealed class LedgerPanels(ServiceQueries queries, Promql promql, MonitoringParameters parameters)
{
    private const string None = "no ledger";

    private static readonly string State = ExportedSeries.AlertsUndelivered.Label("state");
    private static readonly string Result = ExportedSeries.AlertDeliveries.Label("result");

    public Panel Size => Panel.Stat(
        "Records", "Records of the ledger that have an index. Services that share a store each say the same.", Units.Count,
        new PanelQuery($"max by (job) ({promql.Select(ExportedSeries.LedgerSize)})", "{{job}}")) with
    {
        Empty = None,
    };

    public Panel Queue => Panel.Stat(
        "Queue", "Records that are not written yet.", Units.Count,
        new PanelQuery($"sum by (job) ({promql.Select(ExportedSeries.LedgerQueueLength)})", "{{job}}")) with
    {
        Empty = None,
    };

    public Panel Dropped => Panel.Stat(
        "Dropped", "Violations that the ledger dropped in the time that is looked at, because its queue was full.", Units.Count,
        new PanelQuery(queries.OrZero($"sum by (job) (increase({promql.Select(ExportedSeries.LedgerDropped)}[{Chosen.Range}]))"), "{{job}}")) with
    {
        Limits = Limits.Zero,
    };

    public Panel CheckpointAge => Panel.Stat(
        "Last checkpoint", $"How long ago each ledger was signed last. Without records there is nothing to sign; with them, {Promql.Time(Age)} is too long.",
        Units.Seconds, new PanelQuery($"time() - max by (job) ({promql.Select(ExportedSeries.LedgerLastCheckpoint)} > 0)", "{{job}}")) with
    {
        Empty = "never signed",
    };

    public Panel LastWrite => Panel.Stat(
        "Last write", "How long ago each service wrote records last.",
        Units.Seconds, new PanelQuery($"time() - max by (job) ({promql.Select(ExportedSeries.LedgerLastWrite)} > 0)", "{{job}}")) with
    {
        Empty = "never written",
    };

    public Panel Records => Panel.Graph(
        "Records written", "Records that services wrote durably, in a second.", Units.PerSecond,
        new PanelQuery(promql.Rate(ExportedSeries.LedgerRecords, Window), "{{job}}")) with
    {
        Empty = None,
    };

    public Panel Undelivered => Panel.Stat(
        "Undelivered alerts", "Alerts that no receiver has: those that wait, and those that were given up. Both are 0 where none are sent.", Units.Count,
        new PanelQuery(OfState("waiting"), "{{job}} waiting"), new PanelQuery(OfState("dead"), "{{job}} given up")) with
    {
        Limits = Limits.Zero,
    };

    public Panel Deliveries => Panel.Graph(
        "Deliveries of alerts", "Attempts in a second to deliver an alert, by their result.", Units.PerSecond,
        new PanelQuery(
            queries.OrZero($"sum by (job, {Result}) (rate({promql.Select(ExportedSeries.AlertDeliveries)}[{Window}]))"), $"{{{{job}}}} {{{{{Result}}}}}"));

    private TimeSpan Age => parameters.TimeOf(Threshold.CheckpointAge);

    private string OfState(string state)
    {
        var undelivered = promql.Select(ExportedSeries.AlertsUndelivered.Name, $"{State}=\"{state}\"");
        return queries.OrZero($"max by (job) ({undelivered})");
    }
}
