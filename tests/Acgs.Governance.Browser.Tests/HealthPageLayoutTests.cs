// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.TestServers;
using Acgs.Governance.TestServers.Browsing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Browser.Tests;

/// <summary>The health page on screens of every size; what it looks like is left in <c>artifacts/screenshots</c>.</summary>
public sealed class HealthPageLayoutTests(ChromiumFixture fixture)
{
    private const string Settled = "document.documentElement.dataset.status !== 'unknown' && document.getAnimations().length === 0";
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData(1, false)]
    [InlineData(5, false)]
    [InlineData(5, true)]
    [InlineData(50, true)]
    public async Task Page_OnAnyScreen_FitsItsWidth(int count, bool isOneDown)
    {
        var browser = await fixture.GetAsync();
        await using var service = await StartAsync(count, isOneDown);
        await using var page = await browser.OpenAsync(service.Page, new BrowserScreen(1920, 1080));
        await page.UntilAsync($"{Settled} && document.querySelectorAll('.check').length === {count} && document.querySelectorAll('#changes li').length >= {(isOneDown ? 1 : 0)}", Deadline);

        foreach (var screen in (BrowserScreen[])[new(390, 844), new(390, 844, IsDark: true), new(1920, 1080), new(1920, 1080, IsDark: true), new(3840, 2160, IsDark: true)])
        {
            await page.UseAsync(screen with { IsMotionReduced = true });
            await page.UntilAsync(Settled, Deadline);
            await LookAsync(page, screen, $"health-ui-{count}{(isOneDown ? "-down" : "")}");
        }

        Assert.Empty(page.Messages);
    }

    [Fact]
    public async Task Page_OfFiftyDependencies_FitsOnOneWallScreen()
    {
        var browser = await fixture.GetAsync();
        await using var service = await StartAsync(50, isOneDown: true);
        await using var page = await browser.OpenAsync(service.Page, new BrowserScreen(1920, 1080));

        await page.UntilAsync($"{Settled} && document.querySelectorAll('.check').length === 50", Deadline);

        Assert.True((await page.EvaluateAsync("document.querySelector('#checks').getBoundingClientRect().bottom")).GetDouble() <= 1080);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Page_Text_HasTheContrastOfLevelAA(bool isDark)
    {
        var browser = await fixture.GetAsync();
        await using var service = await StartAsync(3, isOneDown: true);
        await using var page = await browser.OpenAsync(service.Page, new BrowserScreen(1280, 800, isDark, IsMotionReduced: true));
        await page.UntilAsync($"{Settled} && document.querySelectorAll('#changes li').length > 0", Deadline);

        foreach (var status in (string[])["healthy", "degraded", "unhealthy", "lost", "unknown"])
        {
            var weak = await page.EvaluateAsync($"document.documentElement.dataset.status = '{status}'; {PageContrast.WeakTexts}");
            Assert.Equal("[]", weak.GetRawText());
        }
    }

    // The first goes down after it was up, the fifth was never up.
    private static async Task<WatchedService> StartAsync(int count, bool isOneDown)
    {
        string[] names = ["postgresql", "redis?", "policy-engine", "audit-ledger", "embedding-model-inference-gateway?"];
        var first = new SwitchedCheck();
        var service = await WatchedService.StartAsync(Enumerable.Range(0, count).Select(index => (
            index < names.Length ? names[index] : $"dependency-{index}", (IHealthCheck)(index == 0 ? first : new SwitchedCheck { IsDown = isOneDown && index == 4 }))));
        first.IsDown = isOneDown;
        return service;
    }

    private static async Task LookAsync(BrowserPage page, BrowserScreen screen, string name)
    {
        var file = await page.ScreenshotAsync();
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "screenshots"));
        await File.WriteAllBytesAsync(
            Path.Combine(folder.FullName, $"{name}-{screen.Width}x{screen.Height}-{(screen.IsDark ? "dark" : "light")}.png"), file);

        var image = PngImage.Read(file);
        Assert.Equal((screen.Width, screen.Height), (image.Width, image.Height));
        Assert.InRange(image.DistinctBytes, 100, 256);
        Assert.True((await page.EvaluateAsync("document.documentElement.scrollWidth <= innerWidth")).GetBoolean(), $"wider than {screen}");
        Assert.True((await page.EvaluateAsync($"document.querySelector('#status').getBoundingClientRect().height >= {(screen.Width > 1000 ? 0.09 : 0.045)} * innerHeight")).GetBoolean());
    }
}
