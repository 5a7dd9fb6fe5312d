// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json.Nodes;
using Acgs.Governance.Monitoring.Export;

namespace Acgs.Governance.Monitoring.Tests.Dashboards;

/// <summary>The dashboards as Grafana reads them.</summary>
public sealed class DashboardTests
{
    private static readonly IReadOnlyList<JsonObject> Dashboards = Exported.Dashboards(new());

    [Fact]
    public void Identifiers_OfDashboards_AreThoseOfTheGuide() => Assert.Equal(
        ["acgs-compliance", "acgs-constitutional", "acgs-infrastructure", "acgs-overview", "acgs-performance"],
        Dashboards.Select(dashboard => (string)dashboard["uid"]!).Order(StringComparer.Ordinal));

    [Fact]
    public void Files_OfDashboards_AreNamedByTheirIdentifiers()
    {
        var files = MonitoringFiles.Create(new(), "0123456789abcdef");

        Assert.All(
            files.Where(file => file.Key.StartsWith("grafana/dashboards/", StringComparison.Ordinal)),
            file => Assert.Equal(GrafanaFiles.Dashboard((string)JsonNode.Parse(file.Value)!["uid"]!), file.Key));
        Assert.All(
            files.Where(file => file.Key.EndsWith(".json", StringComparison.Ordinal)),
            file => Assert.EndsWith("Constitutional Hash: 0123456789abcdef", (string)JsonNode.Parse(file.Value)!["description"]!, StringComparison.Ordinal));
    }

    [Fact]
    public void Panels_AllSayWhatTheyShow()
    {
        foreach (var panel in Dashboards.SelectMany(Exported.Panels))
        {
            Assert.False(string.IsNullOrWhiteSpace((string?)panel["title"]));
            Assert.EndsWith(".", (string?)panel["description"], StringComparison.Ordinal);
            Assert.False(string.IsNullOrWhiteSpace((string?)panel["fieldConfig"]!["defaults"]!["unit"]));
            Assert.Equal("${datasource}", (string?)panel["datasource"]!["uid"]);
            Assert.NotEmpty(panel["targets"]!.AsArray());
            Assert.All(panel["targets"]!.AsArray(), target =>
            {
                Assert.Equal("${datasource}", (string?)target!["datasource"]!["uid"]);
                Assert.False(string.IsNullOrWhiteSpace((string?)target["legendFormat"]));
            });
        }
    }

    [Fact]
    public void Panels_OfADashboard_HaveTheirOwnPlaceAndNumber()
    {
        foreach (var dashboard in Dashboards)
        {
            var panels = dashboard["panels"]!.AsArray();
            Assert.Equal(panels.Count, panels.Select(panel => (int)panel!["id"]!).Distinct().Count());
            var cells = panels.SelectMany(panel => Cells(panel!["gridPos"]!)).ToList();
            Assert.Equal(cells.Count, cells.Distinct().Count());
            Assert.All(cells, cell => Assert.InRange(cell.Column, 0, 23));
        }
    }

    [Fact]
    public void Titles_OfPanels_AreUniqueInADashboard() => Assert.All(
        Dashboards.Select(Exported.Panels),
        panels => Assert.Equal(panels.Count(), panels.DistinctBy(panel => (string?)panel["title"]).Count()));

    [Fact]
    public void Constitutional_IsOneScreen() => Assert.True(
        Dashboards.Single(dashboard => (string?)dashboard["uid"] == "acgs-constitutional")["panels"]!.AsArray()
            .Max(panel => (int)panel!["gridPos"]!["y"]! + (int)panel["gridPos"]!["h"]!) <= 26);

    [Fact]
    public void Variables_AreDataSourceJobAndInstance() => Assert.All(Dashboards, dashboard =>
    {
        var variables = dashboard["templating"]!["list"]!.AsArray();
        Assert.Equal(["datasource", "job", "instance"], variables.Select(variable => (string)variable!["name"]!));
        Assert.All(variables.Skip(1), variable => Assert.Equal(
            (true, true, ".*"), ((bool)variable!["multi"]!, (bool)variable["includeAll"]!, (string)variable["allValue"]!)));
    });

    [Fact]
    public void Dashboards_OfServices_MarkDeploymentsAndConstitutions() => Assert.All(
        Dashboards.Where(dashboard => (string?)dashboard["uid"] != "acgs-infrastructure"),
        dashboard => Assert.Equal(
            ["Annotations & Alerts", "Deployments", "Constitution"], dashboard["annotations"]!["list"]!.AsArray().Select(mark => (string)mark!["name"]!)));

    // One of another kind has other jobs: with the variables of this one it would be empty.
    [Fact]
    public void Links_LeadToAllOthers_AndKeepWhatIsChosenWhereItMeansTheSame()
    {
        foreach (var (from, to) in from one in Dashboards from other in Dashboards where one != other select (one, other))
        {
            var link = Assert.Single(from["links"]!.AsArray(), link => to["tags"]!.AsArray().Any(tag => (string)tag! == (string)link!["tags"]![0]!))!;
            var isAlike = ((string)from["uid"]! == "acgs-infrastructure") == ((string)to["uid"]! == "acgs-infrastructure");
            Assert.Equal(("dashboards", true, isAlike), ((string)link["type"]!, (bool)link["keepTime"]!, (bool)link["includeVars"]!));
        }
    }

    private static IEnumerable<(int Column, int Line)> Cells(JsonNode place) =>
        from column in Enumerable.Range((int)place["x"]!, (int)place["w"]!)
        from line in Enumerable.Range((int)place["y"]!, (int)place["h"]!)
        select (column, line);
}
