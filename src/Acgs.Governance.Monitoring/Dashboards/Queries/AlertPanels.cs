// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts;
using Acgs.Governance.Monitoring.Dashboards.Model;
using Acgs.Governance.Monitoring.Parameters;
using Acgs.Governance.Monitoring.Series;

namespace Acgs.Governance.Monitoring.Dashboards.Queries;

/// <summary>Panels of alerts that fire.</summary>
internal sealed class AlertPanels(MonitoringParameters parameters, Chosen chosen)
{
    private static readonly string Name = ForeignSeries.Alert.Label("alertname");
    private static readonly string Priority = ForeignSeries.Alert.Label("priority");
    private static readonly string Severity = ForeignSeries.Alert.Label("severity");

    public Panel ByPriority => Panel.Stat(
        "Firing alerts", "Alerts that fire now, by priority: P0 is answered within 15 minutes, P1 within 30, P2 within 4 hours, P3 within 48.",
        Units.Plain,
        [.. AlertPriority.All.Select(priority => new PanelQuery($"count({Firing($"{Priority}=\"{priority.Name}\"")}) or vector(0)", priority.Name))]) with
    {
        Limits = Limits.Zero,
    };

    public Panel List => Panel.Table(
        "Firing alerts, the gravest first", "What fires now. The name of an alert is that of its runbook.",
        Units.Plain, new PanelQuery($"count by ({Priority}, {Severity}, {Name}, job) ({Firing()})", $"{{{{{Name}}}}}")) with
    {
        Columns = [Priority, Severity, Name, "job"],
        ValueColumn = "alerts",
        Empty = "No alert fires.",
        Link = Runbook,
    };

    public Panel OverTime => Panel.Graph(
        "Alerts over time", "How many alerts of each name fired.",
        Units.Plain, new PanelQuery($"count by ({Name}) ({Firing()})", $"{{{{{Name}}}}}")) with
    {
        Empty = "No alert fired.",
    };

    // What is relative to the repository leads nowhere from Grafana.
    private CellLink? Runbook => Uri.TryCreate(parameters.Runbooks, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
        ? new(Name, "Runbook", $"{parameters.Runbooks}${{__data.fields.{Name}}}.md")
        : null;

    private string Firing(params ReadOnlySpan<string> matchers) => chosen.Alerts.Select(
        ForeignSeries.Alert.Name, [$"{Name}=~\"Acgs.+\"", $"{ForeignSeries.Alert.Label("alertstate")}=\"firing\"", .. matchers]);
}
