// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json.Nodes;
using Acgs.Governance.Monitoring.Export;
using Acgs.Governance.Monitoring.Parameters;

namespace Acgs.Governance.Monitoring.Tests.Dashboards;

/// <summary>Dashboards as they are exported.</summary>
internal static class Exported
{
    private const string Hash = "cdd01ef066bc6cf2";

    public static IReadOnlyList<JsonObject> Dashboards(MonitoringParameters parameters) =>
        [.. Texts(parameters).Select(text => JsonNode.Parse(text)!.AsObject())];

    public static IEnumerable<string> Texts(MonitoringParameters parameters) => MonitoringFiles.Create(parameters, Hash)
        .Where(file => file.Key.EndsWith(".json", StringComparison.Ordinal)).Select(file => file.Value);

    /// <summary>The panels of a dashboard, without the headings of its rows.</summary>
    public static IEnumerable<JsonObject> Panels(JsonObject dashboard) =>
        dashboard["panels"]!.AsArray().Select(panel => panel!.AsObject()).Where(panel => (string?)panel["type"] != "row");

    public static JsonObject Panel(IEnumerable<JsonObject> dashboards, string uid, string title) =>
        Panels(dashboards.Single(dashboard => (string?)dashboard["uid"] == uid)).Single(panel => (string?)panel["title"] == title);

    /// <summary>The limits of a panel.</summary>
    public static IEnumerable<double> Limits(JsonObject panel) => panel["fieldConfig"]!["defaults"]!["thresholds"]!["steps"]!.AsArray()
        .Where(step => step!["value"] is not null).Select(step => (double)step!["value"]!);
}
