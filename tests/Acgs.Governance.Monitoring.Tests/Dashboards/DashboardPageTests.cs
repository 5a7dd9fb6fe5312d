// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Dashboards;
using Acgs.Governance.Monitoring.Export;
using Acgs.Governance.Monitoring.Parameters;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Monitoring.Tests.Dashboards;

/// <summary>The page of the dashboards.</summary>
public sealed class DashboardPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(SourceTree.Root, "docs/dashboards.md"));

    [Fact]
    public void Page_HasTheAddressThePictureAndTheFileOfEachDashboard()
    {
        foreach (var dashboard in new PlatformDashboards(new MonitoringParameters()).All)
        {
            var file = dashboard.Uid == "acgs-constitutional" ? GrafanaFiles.Constitutional : GrafanaFiles.Dashboard(dashboard.Uid);
            Assert.Contains($"| `/d/{dashboard.Uid}` | `{file}` |", Page, StringComparison.Ordinal);
            Assert.Contains($"](pictures/{dashboard.Uid}.svg)", Page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Page_NamesTheFolderOfTheProvider() => Assert.Contains(GrafanaFiles.Folder, Page, StringComparison.Ordinal);
}
