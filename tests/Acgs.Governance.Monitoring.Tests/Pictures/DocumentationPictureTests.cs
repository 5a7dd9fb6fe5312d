// Constitutional Hash: cdd01ef066bc6cf2

using System.Xml.Linq;
using Acgs.Governance.Monitoring.Export;
using Acgs.Governance.Monitoring.Tests.Pictures.History;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Monitoring.Tests.Pictures;

/// <summary>The pictures of <c>docs/pictures</c>: all dashboards, from two hours that were made up.</summary>
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

        foreach (var (name, dashboard) in Dashboards())
        {
            var svg = await DashboardPicture.DrawAsync(browser, history.Prometheus, dashboard, PlatformHistory.Range, PlatformHistory.End);
            await DashboardPicture.WriteIfAskedAsync(dashboard, svg);
            XDocument.Parse(svg);
            Assert.DoesNotContain("NaN", svg, StringComparison.Ordinal);
            Assert.False(svg.Contains(">No data<", StringComparison.Ordinal), $"A panel of {name} has no data.");
            Assert.True(svg.Length < MaxSize, $"The picture of {name} has {svg.Length} bytes.");
        }
    }

    private static IEnumerable<(string Name, string Content)> Dashboards()
    {
        var files = MonitoringFiles.Create(new(), Hash).Where(file => file.Key.EndsWith(".json", StringComparison.Ordinal)).ToArray();
        return files.Length > 0 ? files.Select(file => (file.Key, file.Value)) : [("demo", SampleDashboard.Text)];
    }
}
