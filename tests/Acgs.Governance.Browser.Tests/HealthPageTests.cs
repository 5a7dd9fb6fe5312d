// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.TestServers;
using Acgs.Governance.TestServers.Browsing;

namespace Acgs.Governance.Browser.Tests;

/// <summary>The health page as a browser shows it.</summary>
public sealed class HealthPageTests(ChromiumFixture fixture)
{
    private const string Status = "document.documentElement.dataset.status";
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);
    private static readonly BrowserScreen Screen = new(1280, 800);

    [Fact]
    public async Task Page_OfAHealthyService_ShowsTheServiceTheHashAndEachDependency()
    {
        var browser = await fixture.GetAsync();
        await using var service = await WatchedService.StartAsync([("postgresql", new SwitchedCheck()), ("redis?", new SwitchedCheck())]);
        await using var page = await browser.OpenAsync(service.Page, Screen);

        await page.UntilAsync($"{Status} === 'healthy'", Deadline);

        Assert.Equal("Healthy · constitutional-ai", await page.TextAsync("title"));
        Assert.Equal("constitutional-ai", await page.TextAsync("h1"));
        Assert.Equal("cdd01ef066bc6cf2", await page.TextAsync("#hash"));
        Assert.Equal("Healthy", await page.TextAsync("#status"));
        Assert.Equal("All 2 dependencies are healthy", await page.TextAsync("#summary"));
        Assert.Equal(["postgresql|Healthy|#healthy", "redis|Healthy · optional|#healthy"], await CardsAsync(page));
        Assert.Matches("^[0-9]+ s ago$", await page.TextAsync(".age"));
        Assert.Matches("^[0-9.]+ (ms|s)$", await page.TextAsync(".latency"));
        Assert.Equal("No dependency has changed its status since the service started.", await page.TextAsync("#no-changes:not([hidden])"));
        Assert.Empty(page.Messages);
    }

    [Fact]
    public async Task Page_WhenACheckFails_TurnsUnhealthyAndBackWithoutAReload()
    {
        var browser = await fixture.GetAsync();
        var database = new SwitchedCheck();
        await using var service = await WatchedService.StartAsync([("redis", new SwitchedCheck()), ("postgresql", database)]);
        await using var page = await browser.OpenAsync(service.Page, Screen);
        await page.UntilAsync($"{Status} === 'healthy'", Deadline);
        await page.EvaluateAsync("window.isTheSame = true");

        database.IsDown = true;
        await page.UntilAsync($"{Status} === 'unhealthy'", Deadline);

        Assert.Equal("Unhealthy · constitutional-ai", await page.TextAsync("title"));
        Assert.Equal("1 of 2 dependencies not healthy: postgresql", await page.TextAsync("#summary"));
        Assert.Equal("Unhealthy. 1 of 2 dependencies not healthy: postgresql", await page.TextAsync("[aria-live=polite]"));
        // The worst comes first.
        Assert.Equal(["postgresql|Unhealthy: refused|#unhealthy", "redis|Healthy|#healthy"], await CardsAsync(page));
        // A status is there before its change.
        await page.UntilAsync("document.querySelector('#changes li .what')?.textContent === 'healthy → unhealthy (refused)'", Deadline);
        await page.UntilAsync("document.querySelectorAll('.check .trace rect.unhealthy').length > 0", Deadline);

        database.IsDown = false;
        await page.UntilAsync($"{Status} === 'healthy' && document.querySelectorAll('#changes li').length === 2 && window.isTheSame", Deadline);
        Assert.Empty(page.Messages);
    }

    [Fact]
    public async Task Page_WhenAnOptionalCheckFails_IsDegraded()
    {
        var browser = await fixture.GetAsync();
        await using var service = await WatchedService.StartAsync([("redis?", new SwitchedCheck { IsDown = true })]);
        await using var page = await browser.OpenAsync(service.Page, Screen);

        await page.UntilAsync($"{Status} === 'degraded'", Deadline);

        Assert.Equal(["redis|Degraded: refused · optional|#degraded"], await CardsAsync(page));
        Assert.Equal("1 of 1 dependency not healthy: redis", await page.TextAsync("#summary"));
    }

    [Fact]
    public async Task Page_WhenTheServiceStops_SaysSoAndRecoversByItself()
    {
        var browser = await fixture.GetAsync();
        // Not one of the system's choice: while nobody listens there, an outgoing connection may get it.
        var service = await WatchedService.StartAsync([("postgresql", new SwitchedCheck())], Ports.GetFree());
        await using var page = await browser.OpenAsync(service.Page, Screen);
        await page.UntilAsync($"{Status} === 'healthy'", Deadline);

        var port = service.Port;
        await service.DisposeAsync();
        await page.UntilAsync($"{Status} === 'lost'", Deadline);

        Assert.Equal("No response", await page.TextAsync("#status"));
        Assert.Equal("No response · constitutional-ai", await page.TextAsync("title"));
        Assert.Matches("^No response since [0-9]{2}:[0-9]{2}:[0-9]{2}, for [0-9]+ s \\(connection lost\\)$", await page.TextAsync("#summary"));
        Assert.Equal("grayscale(1)", (await page.EvaluateAsync("getComputedStyle(document.querySelector('main')).filter")).GetString());

        await using var again = await WatchedService.StartAsync([("postgresql", new SwitchedCheck())], port);
        await page.UntilAsync($"{Status} === 'healthy'", Deadline);
        // What the browser itself notes of requests that found nobody.
        Assert.All(page.Messages, message => Assert.Equal("network", message.Source));
    }

    [Fact]
    public async Task Page_WithAHostileName_ShowsItAsText()
    {
        const string Name = "<img src=x onerror=alert(1)>";
        var browser = await fixture.GetAsync();
        var check = new SwitchedCheck();
        await using var service = await WatchedService.StartAsync([(Name, check)]);
        await using var page = await browser.OpenAsync(service.Page, Screen);

        check.IsDown = true;
        await page.UntilAsync($"{Status} === 'unhealthy'", Deadline);

        Assert.Equal(Name, await page.TextAsync(".check .name"));
        Assert.Equal($"1 of 1 dependency not healthy: {Name}", await page.TextAsync("#summary"));
        await page.UntilAsync("document.querySelector('#changes .who') !== null", Deadline);
        Assert.Equal(Name, await page.TextAsync("#changes .who"));
        Assert.Equal(0, (await page.EvaluateAsync("document.images.length")).GetInt32());
        Assert.Empty(page.Messages);
    }

    [Theory]
    [InlineData("/team/a", "/team/a/health/ui")]
    [InlineData("", "/health/ui/")]
    public async Task Page_BehindAPrefixOrWithASlash_FindsItsData(string prefix, string path)
    {
        var browser = await fixture.GetAsync();
        await using var service = await WatchedService.StartAsync([("postgresql", new SwitchedCheck())], prefix: prefix);
        await using var page = await browser.OpenAsync(new Uri(service.Page, path), Screen);

        await page.UntilAsync($"{Status} === 'healthy'", Deadline);

        Assert.Empty(page.Messages);
    }

    [Theory]
    [InlineData("/internal", "/health")]
    [InlineData("", "/ops/status")]
    public async Task Page_InAGroupOrAtAnotherPath_FindsItsDataAndLinksToTheHealthAnswer(string group, string root)
    {
        var browser = await fixture.GetAsync();
        await using var service = await WatchedService.StartAsync([("postgresql", new SwitchedCheck())], group: group, root: root);
        await using var page = await browser.OpenAsync(new Uri(service.Page, $"{group}{root}/ui"), Screen);

        await page.UntilAsync($"{Status} === 'healthy'", Deadline);

        Assert.Empty(page.Messages);
        // The link stands where scripts are off, so that the browser with them on has it as text.
        const string Link = "new URL(/href=\"([^\"]*)\"/.exec(document.querySelector('noscript').textContent)[1], location).href";
        var answer = (await page.EvaluateAsync($"fetch({Link}).then(answer => answer.json()).then(body => body.status)")).GetString();
        Assert.Equal("healthy", answer);
    }

    private static async Task<IEnumerable<string?>> CardsAsync(BrowserPage page)
    {
        var cards = await page.EvaluateAsync(
            "[...document.querySelectorAll('.check')].map(card => ['.name', '.state'].map(part => card.querySelector(part).textContent).join('|')"
            + " + '|' + card.querySelector('use').getAttribute('href'))");
        return [.. cards.EnumerateArray().Select(card => card.GetString())];
    }
}
