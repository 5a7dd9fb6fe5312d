// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Dashboards.Model;

namespace Acgs.Governance.Monitoring.Tests.Dashboards;

/// <summary>All queries of dashboards, and what Grafana makes of them.</summary>
internal static class DashboardQueries
{
    /// <summary>The queries of panels, with where they stand.</summary>
    public static IEnumerable<(string Where, Panel Panel, PanelQuery Query)> OfPanels(IEnumerable<Dashboard> dashboards) =>
        from dashboard in dashboards
        from panel in dashboard.Panels
        from query in panel.Queries
        select ($"{dashboard.Uid}: {panel.Title}: {query.Legend}", panel, query);

    /// <summary>All that name series: queries of panels and annotations, and selections of variables.</summary>
    public static IEnumerable<(string Where, string Expression)> All(IReadOnlyList<Dashboard> dashboards) =>
    [
        .. OfPanels(dashboards).Select(query => (query.Where, query.Query.Expression)),
        .. dashboards.SelectMany(dashboard => dashboard.Marks.Select(mark => ($"{dashboard.Uid}: {mark.Name}", mark.Expression))),
        .. dashboards.SelectMany(dashboard => dashboard.Variables.Select(variable => ($"{dashboard.Uid}: ${variable.Name}", variable.Selection))),
    ];

    /// <summary>The query for all instances, over the shortest window that there is.</summary>
    public static string Substitute(string expression) => expression
        .Replace("$job", Variable.All, StringComparison.Ordinal)
        .Replace("$instance", Variable.All, StringComparison.Ordinal)
        .Replace("$__rate_interval", "20s", StringComparison.Ordinal)
        .Replace("$__range", "1h", StringComparison.Ordinal);
}
