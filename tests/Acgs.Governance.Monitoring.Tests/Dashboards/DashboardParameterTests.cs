// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json.Nodes;
using Acgs.Governance.Monitoring.Dashboards;
using Acgs.Governance.Monitoring.Export;
using Acgs.Governance.Monitoring.Parameters;

namespace Acgs.Governance.Monitoring.Tests.Dashboards;

/// <summary>What is promised and monitored stands in the dashboards.</summary>
public sealed class DashboardParameterTests
{
    private static readonly MonitoringParameters Other = new()
    {
        Services = [new("auth", "auth:8016")],
        Labels = [("env", "prod")],
        Targets = new() { Availability = 0.99, Latency = 0.05, Throughput = 20, CacheHits = 0.5, Compliance = 0.98 },
        Interval = TimeSpan.FromSeconds(15),
        Runbooks = "https://docs.example.com/runbooks/",
        Prometheus = "http://prometheus:9090",
    };

    [Theory]
    [InlineData("Availability, 30 days", 0.999, 0.99)]
    [InlineData("P99", 0.005, 0.05)]
    [InlineData("Throughput", 100, 20)]
    [InlineData("Cache hits", 0.85, 0.5)]
    [InlineData("Compliance", 1, 0.98)]
    public void Targets_AreLimitsOfTheirPanels(string title, double target, double other)
    {
        foreach (var uid in (string[])["acgs-overview", "acgs-constitutional"])
        {
            Assert.Equal([target], Exported.Limits(Exported.Panel(Exported.Dashboards(new()), uid, title)));
            Assert.Equal([other], Exported.Limits(Exported.Panel(Exported.Dashboards(Other), uid, title)));
        }
    }

    [Theory]
    [InlineData("acgs-performance", "Duration of requests", 0.005)]
    [InlineData("acgs-performance", "P99 by service", 0.005)]
    [InlineData("acgs-performance", "Slow requests", 0.01)]
    [InlineData("acgs-performance", "Throughput", 100)]
    [InlineData("acgs-performance", "Errors", 0.001)]
    [InlineData("acgs-performance", "Hits by cache", 0.85)]
    [InlineData("acgs-compliance", "Compliance", 1)]
    public void Targets_AreLinesInGraphs(string uid, string title, double target)
    {
        var panel = Exported.Panel(Exported.Dashboards(new()), uid, title);

        Assert.Equal("timeseries", (string?)panel["type"]);
        Assert.Equal("line", (string?)panel["fieldConfig"]!["defaults"]!["custom"]!["thresholdsStyle"]!["mode"]);
        Assert.Equal([target], Exported.Limits(panel));
    }

    // As the command line reads 99.9 %.
    [Fact]
    public void Targets_ThatWerePercentages_AreRound() => Assert.Equal(
        [0.999],
        Exported.Limits(Exported.Panel(
            Exported.Dashboards(new() { Targets = new() { Availability = 0.9990000000000001 } }), "acgs-overview", "Availability, 30 days")));

    [Fact]
    public void Latency_ThatIsPromised_DividesSlowRequestsFromOthers() => Assert.Contains(
        "le=\"0.05\"",
        (string)Exported.Panel(Exported.Dashboards(Other), "acgs-performance", "Slow requests")["targets"]![0]!["expr"]!,
        StringComparison.Ordinal);

    [Fact]
    public void Labels_OfTheTargets_AreSelected()
    {
        var queries = DashboardQueries.All([.. new PlatformDashboards(Other).All]);

        // What is recorded has the job alone, and is of the services of the rules.
        Assert.All(queries, query => Assert.All(
            query.Expression.Split('{').Skip(1).Where((_, index) => !IsRecorded(query.Expression.Split('{')[index])),
            selection => Assert.Contains("env=\"prod\"", selection.Split('}')[0], StringComparison.Ordinal)));
    }

    [Fact]
    public void Windows_OfRates_FitTheScrapes()
    {
        Assert.All(Exported.Dashboards(new()).SelectMany(Exported.Panels), panel => Assert.Equal("5s", (string?)panel["interval"]));
        Assert.All(Exported.Dashboards(Other).SelectMany(Exported.Panels), panel => Assert.Equal("15s", (string?)panel["interval"]));
        var source = MonitoringFiles.Create(Other, "cdd01ef066bc6cf2")[GrafanaFiles.DataSources];
        Assert.Contains("timeInterval: 15s\n", source, StringComparison.Ordinal);
        Assert.Contains("url: http://prometheus:9090\n", source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://docs.example.com/runbooks/", "https://docs.example.com/runbooks/${__data.fields.alertname}.md")]
    [InlineData("docs/runbooks/", null)]
    [InlineData("/docs/runbooks/", null)]
    public void Runbooks_AreLinkedWhereTheyHaveAnAddress(string runbooks, string? address)
    {
        var panel = Exported.Panel(Exported.Dashboards(new() { Runbooks = runbooks }), "acgs-overview", "Firing alerts, the gravest first");

        Assert.Equal(address, panel["fieldConfig"]!["overrides"]!.AsArray().Select(LinkOf).SingleOrDefault());
    }

    private static bool IsRecorded(string before) =>
        before.EndsWith("_rate", StringComparison.Ordinal) || before.LastIndexOf(":ratio_rate", StringComparison.Ordinal) > before.LastIndexOf(' ');

    private static string? LinkOf(JsonNode? change) =>
        (string?)change!["matcher"]!["options"] == "alertname" ? (string?)change["properties"]![0]!["value"]![0]!["url"] : null;
}
