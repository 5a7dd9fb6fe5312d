// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Monitoring.Tests.Pictures;

/// <summary>A small dashboard from a Prometheus that scrapes known values.</summary>
public sealed partial class DashboardPictureTests(ChromiumFixture fixture)
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Range = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Scrapes = TimeSpan.FromMilliseconds(500);

    private const string Panels = """
        { "uid": "demo", "title": "Demo <1>", "description": "Two panels & more.", "panels": [
          { "type": "row", "title": "A row", "gridPos": { "x": 0, "y": 0, "w": 24, "h": 1 } },
          { "type": "stat", "title": "Share", "gridPos": { "x": 0, "y": 1, "w": 6, "h": 5 }, "targets": [{ "expr": "demo_share", "instant": true }],
            "fieldConfig": { "defaults": { "unit": "percentunit", "thresholds": { "mode": "absolute", "steps": [{ "color": "red", "value": null },
                { "color": "green", "value": 0.99 }] } } } },
          { "type": "timeseries", "title": "Requests", "gridPos": { "x": 6, "y": 1, "w": 12, "h": 7 },
            "targets": [{ "refId": "A", "expr": "sum by (kind) (rate(demo_requests_total{job=~\"$job\"}[$__rate_interval]))",
                "legendFormat": "kind {{kind}}" }],
            "fieldConfig": { "defaults": { "unit": "reqps", "custom": { "thresholdsStyle": { "mode": "dashed" } },
              "thresholds": { "mode": "absolute", "steps": [{ "color": "green", "value": null }, { "color": "red", "value": 50 }] } } } },
          { "type": "stat", "title": "State", "gridPos": { "x": 18, "y": 1, "w": 6, "h": 3 }, "targets": [{ "expr": "demo_up", "instant": true }],
            "fieldConfig": { "defaults": { "mappings": [{ "type": "value", "options": { "1": { "text": "Serving", "color": "green" } } }] } } },
          { "type": "table", "title": "Targets", "gridPos": { "x": 18, "y": 4, "w": 6, "h": 4 }, "targets": [{ "refId": "A", "expr": "up",
              "format": "table", "instant": true }],
            "transformations": [{ "id": "organize", "options": { "excludeByName": { "instance": true }, "renameByName": { "job": "Service" } } }] },
          { "type": "timeseries", "title": "Nothing", "gridPos": { "x": 0, "y": 8, "w": 12, "h": 5 }, "targets": [{ "expr": "demo_unknown" }] }
        ] }
        """;

    private const string Refused = """
        { "uid": "demo", "title": "Demo", "panels": [
          { "type": "stat", "title": "Wrong", "gridPos": { "x": 0, "y": 0, "w": 24, "h": 4 }, "targets": [{ "expr": "sum(rate(demo_requests_total)" }] },
          { "type": "stat", "title": "Share", "gridPos": { "x": 0, "y": 4, "w": 24, "h": 4 }, "targets": [{ "expr": "demo_share" }] } ] }
        """;

    [Fact]
    public async Task Picture_OfADashboard_ShowsWhatPrometheusHas()
    {
        var browser = await fixture.GetAsync();
        await using var exporter = await FakeExporter.StartAsync();
        await using var prometheus = await StartAsync(exporter);
        var end = await SteadyAsync(prometheus);

        var svg = await DashboardPicture.DrawAsync(browser, prometheus, Panels, Range, end, Scrapes);

        Assert.StartsWith("<!-- Constitutional Hash: cdd01ef066bc6cf2 -->\n<svg ", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("undefined", svg, StringComparison.Ordinal);
        var root = XDocument.Parse(svg).Root!;
        Assert.Equal(("img", "Demo <1>"), (root.Attribute("role")?.Value, root.Element(Svg + "title")?.Value));
        var texts = root.Descendants(Svg + "text").Select(text => text.Value).ToArray();
        Assert.Empty(((string[])["Demo <1>", "Two panels & more.", "A row", "Share", "Requests", "State", "Targets", "Nothing"]).Except(texts));
        Assert.Empty(((string[])["99.87%", "kind a", "50 req/s", "Serving", "Service", "demo", "1"]).Except(texts));
        Assert.Single(texts, "No data");
        Assert.Equal("var(--green)", root.Descendants(Svg + "text").Single(text => text.Value == "99.87%").Attribute("fill")?.Value);
        // The line ends below the threshold of 50, where 40 is on the scale.
        var (line, threshold) = (PathOf(root, "line"), PathOf(root, "threshold"));
        var (zero, fifty, last) = (YOf(texts, root, "0"), EndOf(threshold), EndOf(line));
        Assert.InRange((zero - last) / (zero - fifty) * 50, 38, 42);
    }

    [Fact]
    public async Task Picture_OfAWrongQuery_ShowsTheErrorAndFails()
    {
        var browser = await fixture.GetAsync();
        await using var exporter = await FakeExporter.StartAsync();
        await using var prometheus = await StartAsync(exporter);

        var refused = await Assert.ThrowsAsync<PictureException>(() => DashboardPicture.DrawAsync(browser, prometheus, Refused, Range, scrapes: Scrapes));

        Assert.StartsWith("Wrong: ", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Contains("parse error", refused.Message, StringComparison.Ordinal);
        var texts = XDocument.Parse(refused.Svg).Descendants(Svg + "text").Select(text => text.Value).ToArray();
        Assert.Contains(texts, text => text.StartsWith("Error: ", StringComparison.Ordinal));
        Assert.Contains("Share", texts);
    }

    private static async Task<PrometheusServer> StartAsync(FakeExporter exporter)
    {
        var prometheus = await PrometheusServer.StartAsync($"""
            global: {"{"} scrape_interval: 500ms, scrape_timeout: 500ms {"}"}
            scrape_configs:
              - job_name: demo
                static_configs: [{"{"} targets: ['127.0.0.1:{exporter.Port}'] {"}"}]
            """);
        await Eventually.TrueAsync(async () => (await prometheus.QueryAsync("demo_share")).Count > 0, Deadline, "a scrape");
        return prometheus;
    }

    // A second of which Prometheus has all scrapes: a busy machine may have missed some of others.
    private static async Task<DateTimeOffset> SteadyAsync(PrometheusServer prometheus)
    {
        var second = 0L;
        await Eventually.TrueAsync(
            async () =>
            {
                second = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
                var rate = Uri.EscapeDataString("rate(demo_requests_total[2s]) > 39 < 41 and on () count_over_time(demo_share[3s]) >= 5");
                return (await prometheus.GetAsync($"query?query={rate}&time={second}")).GetProperty("result").GetArrayLength() > 0;
            },
            Deadline, "a steady rate");
        return DateTimeOffset.FromUnixTimeSeconds(second);
    }

    private static string PathOf(XElement root, string type) =>
        root.Descendants(Svg + "path").Single(path => path.Attribute("class")?.Value == type).Attribute("d")!.Value;

    // The sum of all steps down, of a path that has only M, l and L.
    private static double EndOf(string path) => Steps().Matches(path).Aggregate(
        0.0, (y, step) => (step.Groups[1].Value == "l" ? y : 0) + double.Parse(step.Groups[2].Value, CultureInfo.InvariantCulture));

    private static double YOf(string[] texts, XElement root, string label)
    {
        Assert.Contains(label, texts);
        // Labels stand four below their line.
        return double.Parse(root.Descendants(Svg + "text").First(text => text.Value == label).Attribute("y")!.Value, CultureInfo.InvariantCulture) - 4;
    }

    [GeneratedRegex(@"([MlL])-?[0-9.]+ ?(-?[0-9.]+)")]
    private static partial Regex Steps();
}
