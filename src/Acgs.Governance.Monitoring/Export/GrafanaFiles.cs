// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Dashboards;
using Acgs.Governance.Monitoring.Parameters;
using static Acgs.Governance.Monitoring.Export.YamlText;

namespace Acgs.Governance.Monitoring.Export;

/// <summary>The dashboards, and how Grafana finds them and Prometheus.</summary>
internal static class GrafanaFiles
{
    /// <summary>The file of the operations guide, which can be imported by hand.</summary>
    public const string Constitutional = "grafana-constitutional-dashboard.json";

    public const string DataSources = "grafana/provisioning/datasources/acgs.yml";
    public const string Providers = "grafana/provisioning/dashboards/acgs.yml";
    public const string DataSourceName = "ACGS Prometheus";
    public const string DataSourceUid = "acgs-prometheus";

    /// <summary>Where Grafana has the folder that is exported.</summary>
    public const string Folder = "/etc/grafana/acgs";

    /// <summary>The name of the file of a dashboard.</summary>
    public static string Dashboard(string uid) => $"grafana/dashboards/{uid}.json";

    /// <summary>All files by their name.</summary>
    public static IEnumerable<(string Name, string Content)> Create(MonitoringParameters parameters, string hash)
    {
        var dashboards = new PlatformDashboards(parameters);
        yield return (Constitutional, DashboardFile.Write(dashboards.Constitutional, parameters, hash));
        foreach (var dashboard in dashboards.Others)
        {
            yield return (Dashboard(dashboard.Uid), DashboardFile.Write(dashboard, parameters, hash));
        }

        yield return (DataSources, DataSource(parameters, hash));
        yield return (Providers, Provider(hash));
    }

    private static string DataSource(MonitoringParameters parameters, string hash) => YamlText.Write(
        MonitoringFiles.Comment(hash, "The Prometheus of the platform, for Grafana: belongs into its folder provisioning/datasources."),
        Map(
            ("apiVersion", Text("1")),
            ("datasources", List([
                Map(
                    ("name", Text(DataSourceName)),
                    ("uid", Text(DataSourceUid)),
                    ("type", Text("prometheus")),
                    ("access", Text("proxy")),
                    ("url", Text(parameters.Prometheus)),
                    // As often as it scrapes: rates are taken over at least four scrapes.
                    ("jsonData", Map(("httpMethod", Text("POST")), ("timeInterval", Time(parameters.Interval))))),
            ]))));

    private static string Provider(string hash) => YamlText.Write(
        MonitoringFiles.Comment(
            hash,
            $"Where Grafana finds the dashboards: belongs into its folder provisioning/dashboards.\n"
                + $"The path is that of the folder with {Constitutional}; all below it is read. Mount it there, or change the path."),
        Map(
            ("apiVersion", Text("1")),
            ("providers", List([
                Map(
                    ("name", Text("acgs")),
                    ("folder", Text("ACGS")),
                    ("type", Text("file")),
                    ("disableDeletion", Text("true")),
                    ("allowUiUpdates", Text("false")),
                    ("updateIntervalSeconds", Text("30")),
                    ("options", Map(("path", Text(Folder))))),
            ]))));
}
