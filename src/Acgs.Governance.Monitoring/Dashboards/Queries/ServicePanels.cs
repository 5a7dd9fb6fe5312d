// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Dashboards.Model;
using Acgs.Governance.Monitoring.Series;

namespace Acgs.Governance.Monitoring.Dashboards.Queries;

/// <summary>Panels of what services say of themselves.</summary>
internal sealed class ServicePanels(ServiceQueries queries)
{
    public Panel Up => Panel.Stat(
        "Services", "Whether Prometheus reads the metrics of every instance. A service that sends its metrics is up while there are any.",
        Units.Plain, new PanelQuery(queries.Up, "{{job}}")) with
    {
        Texts = ValueText.Up,
    };

    public Panel Health => Panel.Stat("Health", "The worst health check of each service.", Units.Plain, new PanelQuery(queries.Health, "{{job}}")) with
    {
        Texts = ValueText.Health,
    };

    public Panel HashesInUse => Panel.Stat(
        "Hashes", "How many constitutional hashes services state: one, but while a new one is deployed.",
        Units.Plain, new PanelQuery(queries.HashesInUse, "hashes")) with
    {
        Limits = Limits.AtMost(2),
    };

    public Panel Hashes => Panel.Stat(
        "Hash by service", "The constitutional hash that each service states. Two of one service are a deployment that has not ended.",
        Units.Plain, new PanelQuery(queries.Hashes, $"{{{{job}}}} {{{{{ExportedSeries.Hash}}}}}")) with
    {
        IsNameOnly = true,
    };

    public Panel Instances => Panel.Table(
        "Instances", "Every instance with its version and its constitutional hash. One that is down has said neither.",
        Units.Plain, new PanelQuery(queries.Instances, "{{instance}}")) with
    {
        Columns = ["job", "instance", "version", ExportedSeries.Hash],
        ValueColumn = "health",
        Texts = ValueText.Health,
    };
}
