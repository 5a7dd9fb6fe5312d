// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Monitoring.Tests.Pictures;

/// <summary>Draws dashboards of Grafana, which is not at hand, for the documentation.</summary>
internal static class DashboardPicture
{
    private const string Rewrite = "ACGS_WRITE_PICTURES";
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Scrapes = TimeSpan.FromSeconds(5);

    /// <summary>The picture of a dashboard, as SVG.</summary>
    /// <param name="browser">Where it is drawn.</param>
    /// <param name="prometheus">What is asked.</param>
    /// <param name="dashboardJson">The dashboard, in the classic model of Grafana.</param>
    /// <param name="range">The time that is shown.</param>
    /// <param name="end">Where it ends; now if it is <see langword="null"/>.</param>
    /// <param name="scrapes">The time between two scrapes; 5 s if it is <see langword="null"/>.</param>
    /// <exception cref="PictureException">A query was refused, or something of a panel is not known.</exception>
    public static async Task<string> DrawAsync(
        ChromiumBrowser browser, PrometheusServer prometheus, string dashboardJson, TimeSpan range, DateTimeOffset? end = null, TimeSpan? scrapes = null)
    {
        var time = PictureTime.Of(end ?? TimeProvider.System.GetUtcNow(), range, scrapes ?? Scrapes);
        await using var host = await PictureHost.StartAsync(prometheus.Address, dashboardJson, time);
        await using var page = await browser.OpenAsync(host.Address, new(1200, 1000));
        await page.UntilAsync("document.documentElement.dataset.isDrawn === 'true'", Deadline);
        var errors = await page.EvaluateAsync("JSON.parse(document.documentElement.dataset.errors)");
        var svg = await page.TextAsync("#text") ?? "";
        return errors.GetArrayLength() == 0 ? svg : throw new PictureException([.. errors.EnumerateArray().Select(error => error.GetString()!)], svg);
    }

    /// <summary>Writes a picture to the documentation, if the environment asks for it.</summary>
    /// <param name="dashboardJson">The dashboard, whose uid is the name.</param>
    /// <param name="svg">The picture.</param>
    public static async Task WriteIfAskedAsync(string dashboardJson, string svg)
    {
        if (Environment.GetEnvironmentVariable(Rewrite) == "1")
        {
            var folder = Directory.CreateDirectory(Path.Combine(SourceTree.Root, "docs/pictures"));
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"{UidOf(dashboardJson)}.svg"), svg);
        }
    }

    private static string UidOf(string dashboardJson)
    {
        using var dashboard = JsonDocument.Parse(dashboardJson);
        return dashboard.RootElement.GetProperty("uid").GetString()!;
    }
}
