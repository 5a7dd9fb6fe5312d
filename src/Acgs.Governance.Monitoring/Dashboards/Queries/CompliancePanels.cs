// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Dashboards.Model;
using Acgs.Governance.Monitoring.Parameters;
using Acgs.Governance.Monitoring.Series;
using static Acgs.Governance.Monitoring.Dashboards.Queries.Chosen;

namespace Acgs.Governance.Monitoring.Dashboards.Queries;

/// <summary>Panels of requests that are checked, and of violations.</summary>
internal sealed class CompliancePanels(ServiceQueries queries, Chosen chosen, MonitoringParameters parameters)
{
    private static readonly string Rule = ExportedSeries.Violations.Label("rule");

    public Panel Rate => new ObjectivePanels(queries, parameters.Targets).Compliance;

    public Panel Violations => Panel.Stat(
        "Violations", "Violations in the time that is looked at, by service.", Units.Count,
        new PanelQuery(Increase("job", Chosen.Range), "{{job}}")) with
    {
        Limits = Limits.Zero,
    };

    public Panel ViolationsByRule => Panel.Graph(
        "Violations by rule", "Violations by the rule that was violated; a service without any has a line at 0.", Units.Count,
        new PanelQuery(Increase($"job, {Rule}", Window), $"{{{{job}}}} {{{{{Rule}}}}}")) with
    {
        Limits = Limits.Zero,
    };

    public Panel Evaluated => Panel.Graph(
        "Evaluated requests", "Requests in a second, those whose hash was evaluated, and those that stated the constitution.", Units.RequestsPerSecond,
        new PanelQuery(queries.Requests, "{{job}} requests"),
        new PanelQuery(chosen.Instances.Rate(ExportedSeries.Evaluated, Window), "{{job}} evaluated"),
        new PanelQuery(chosen.Instances.Rate(ExportedSeries.Compliant, Window), "{{job}} compliant"));

    /// <summary>Whether log records carry the hash.</summary>
    public Panel LogStamp => Panel.Stat(
        "Log records carry the hash", "Whether the records of every instance carry the constitutional hash, verified at its start.", Units.Plain,
        new PanelQuery($"min by (job) ({chosen.Instances.Select(ExportedSeries.LogStampVerified)})", "{{job}}")) with
    {
        Texts = ValueText.Yes,
    };

    /// <summary>What rules record, for those who know it by its name in the operations guide.</summary>
    public Panel Recorded => Panel.Stat(
        "Compliance, 5 minutes", $"What is recorded as {Rules.Recorded.ComplianceRate}.", Units.Share,
        new PanelQuery($"clamp_max({chosen.Jobs.Select(Rules.Recorded.ComplianceRate)}, 1)", "{{job}}")) with
    {
        Limits = Limits.AtLeast(parameters.Targets.Compliance),
    };

    private string Increase(string by, string window) =>
        queries.OrZero($"sum by ({by}) (increase({chosen.Instances.Select(ExportedSeries.Violations)}[{window}]))");
}
