// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.TestServers;
using Acgs.Governance.TestServers.Browsing;

namespace Acgs.Governance.Browser.Tests;

/// <summary>What the other tests rely on: a page is drawn although another one was opened after it.</summary>
public sealed class TabTests(ChromiumFixture fixture)
{
    private static readonly Uri Empty = new("data:text/html,<title>Empty</title><p>Empty");
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Page_BelowAnotherOne_EndsItsAnimations()
    {
        var browser = await fixture.GetAsync();
        await using var lower = await browser.OpenAsync(Empty, new BrowserScreen(800, 600));
        await using var upper = await browser.OpenAsync(Empty, new BrowserScreen(800, 600));

        await lower.EvaluateAsync("void document.body.animate({ opacity: [0, 1] }, 100).finished.then(() => window.isDone = true)");
        await lower.UntilAsync("window.isDone === true", Deadline);

        Assert.Equal("visible", (await lower.EvaluateAsync("document.visibilityState")).GetString());
    }
}
