// Constitutional Hash: cdd01ef066bc6cf2

using System.Xml.Linq;
using Acgs.Governance.Monitoring.Export;
using Acgs.Governance.Monitoring.Tests.Pictures.History;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Monitoring.Tests.Pictures;

/// <summary>The pictures of <c>docs/pictures</c>: all dashboards, from two hours that were made up. ACGS_WRITE_PICTURES=1 writes them.</summary>
public sealed class DocumentationPictureTests(ChromiumFixture fixture)
{
    private const string Hash = "cdd01ef066bc6cf2";
    private const int MaxSize = 60 * 1024;

    [Fact(Explicit = true)]
    public async Task Pictures_OfTheDocumentation_AreDrawn()
    {
        var browser = await fixture.GetAsync();
        PrometheusServer.Require();
        await using var history = await PlatformHistory.StartAsync(new());

        foreach (var (name, dashboard) in MonitoringFiles.Create(new(), Hash).Where(file => file.Key.EndsWith(".json", StringComparison.Ordinal)))
        {
            var svg = await DrawAsync(browser, history, dashboard);
            await DashboardPicture.WriteIfAskedAsync(dashboard, svg);
            Check(name, svg);
        }

        // Has what no dashboard of ours has, and is in no documentation.
        Check("the sample", await DrawAsync(browser, history, SampleDashboard.Text));
    }

    private static Task<string> DrawAsync(ChromiumBrowser browser, HistoryServer history, string dashboard) =>
        DashboardPicture.DrawAsync(browser, history.Prometheus, dashboard, PlatformHistory.Range, PlatformHistory.End);

    private static void Check(string name, string svg)
    {
        XDocument.Parse(svg);
        Assert.DoesNotContain("NaN", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("undefined", svg, StringComparison.Ordinal);
        Assert.False(svg.Contains(">No data<", StringComparison.Ordinal), $"A panel of {name} has no data.");
        Assert.True(svg.Length < MaxSize, $"The picture of {name} has {svg.Length} bytes.");
    }
}
