// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.TestServers;
using Acgs.Governance.TestServers.Browsing;

namespace Acgs.Governance.Monitoring.Tests.Pictures;

/// <summary>A script of the page that draws, whose functions a test calls.</summary>
internal sealed class PageModule : IAsyncDisposable
{
    private readonly PictureHost _host;
    private readonly BrowserPage _page;
    private readonly string _name;

    private PageModule(PictureHost host, BrowserPage page, string name) => (_host, _page, _name) = (host, page, name);

    /// <summary>Opens the page with a dashboard that has no panel.</summary>
    public static async Task<PageModule> OpenAsync(ChromiumBrowser browser, string name)
    {
        var host = await PictureHost.StartAsync(new("http://127.0.0.1:9"), """{ "title": "Empty" }""", new(0, 60, 1, 20));
        return new(host, await browser.OpenAsync(host.Address, new(1200, 1000)), name);
    }

    /// <summary>The value of an expression as JSON; <c>module</c> has what the script exports.</summary>
    public async Task<string> EvaluateAsync(string expression) =>
        (await _page.EvaluateAsync($"import('/{_name}.js').then(module => JSON.stringify({expression}))")).GetString()!;

    public async ValueTask DisposeAsync()
    {
        await _page.DisposeAsync();
        await _host.DisposeAsync();
    }
}
