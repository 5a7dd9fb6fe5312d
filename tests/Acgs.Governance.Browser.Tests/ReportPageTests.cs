// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.TestServers;
using Acgs.Governance.TestServers.Browsing;

namespace Acgs.Governance.Browser.Tests;

/// <summary>The page that <c>acgs-cli compliance check --report</c> writes, as a browser shows it.</summary>
public sealed class ReportPageTests(ChromiumFixture fixture)
{
    private const string Listed = "document.querySelectorAll('#findings li:not([hidden])').length";
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);
    private static readonly BrowserScreen Screen = new(1280, 900);

    [Fact]
    public async Task Page_OfARealRun_HasTotalsAndCharts()
    {
        using var folder = await ReportedTree.CreateAsync();
        var browser = await fixture.GetAsync();
        await using var page = await browser.OpenAsync(ReportedTree.Page(folder), Screen);

        Assert.Equal("Constitutional hash: failed", await page.TextAsync("h1"));
        Assert.Equal("Compliant 3, Findings 5, In the baseline 0, Exempt 0, Unknown type 1, Unreadable 0", await JoinAsync(page, ".figures > div", "node.children[0].textContent + ' ' + node.children[1].textContent"));
        Assert.Equal("presence 5 of 8 62.5 %, header 3 of 8 37.5 %, strict 3 of 8 37.5 %", await RowsAsync(page, "#levels tr:not(.quiet)"));
        Assert.Equal("python 1 of 3 33.33 %, yaml 1 of 2 50 %, csharp 0 of 1 0 %, shell 1 of 1 100 %, typescript 0 of 1 0 %", await RowsAsync(page, "#languages tr"));
        Assert.Equal("src 2 of 5 40 %, web 0 of 2 0 %, . 1 of 1 100 %", await RowsAsync(page, "#folders tr"));
        Assert.Equal("40", (await page.EvaluateAsync("document.querySelector('#folders .part').getAttribute('width')")).GetString());
        Assert.Equal(
            "ACGS0001 Missing: The constitutional hash header is missing: 3, ACGS0003 Malformed: The constitutional hash header is malformed: 2",
            await JoinAsync(page, "#verdicts tbody tr", "[...node.children].map(cell => cell.textContent).join(': ')"));
        await AssertQuietAsync(page);
    }

    [Fact]
    public async Task Filter_TypedChosenAndCleared_ShowsWhatMatches()
    {
        using var folder = await ReportedTree.CreateAsync();
        var browser = await fixture.GetAsync();
        await using var page = await browser.OpenAsync(ReportedTree.Page(folder), Screen);
        await page.UntilAsync($"{Listed} === 5 && document.querySelector('#shown').textContent === '5 listed'", Deadline);

        await TypeAsync(page, "SRC/ acgs0001");
        Assert.Equal("2 of 5 listed", await page.TextAsync("#shown"));
        Assert.Equal("src", (await page.TextAsync("details:not([hidden]) summary code"))!.TrimEnd('/'));
        Assert.Equal(2, (await page.EvaluateAsync(Listed)).GetInt32());

        await TypeAsync(page, "nowhere");
        Assert.Equal("0 of 5 listed", await page.TextAsync("#shown"));

        await page.EvaluateAsync("document.querySelector('#verdicts tr:nth-child(2) button').click()");
        Assert.Equal("2 of 5 listed", await page.TextAsync("#shown"));
        Assert.Equal("filter", (await page.EvaluateAsync("document.activeElement.id")).GetString());

        await page.EvaluateAsync("document.querySelector('#filter').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))");
        Assert.Equal("5 listed", await page.TextAsync("#shown"));
        await AssertQuietAsync(page);
    }

    [Fact]
    public async Task Folders_ToggledAndPrinted_AreOpenOnPaper()
    {
        const string Open = "document.querySelectorAll('details[open]').length";
        using var folder = await ReportedTree.CreateAsync();
        var browser = await fixture.GetAsync();
        await using var page = await browser.OpenAsync(ReportedTree.Page(folder), Screen);

        Assert.Equal(2, (await page.EvaluateAsync(Open)).GetInt32());
        Assert.Equal(0, (await page.EvaluateAsync($"document.querySelector('#toggle').click(); {Open}")).GetInt32());
        Assert.Equal("Open all folders", await page.TextAsync("#toggle"));
        Assert.Equal(2, (await page.EvaluateAsync($"dispatchEvent(new Event('beforeprint')); {Open}")).GetInt32());
        Assert.Equal(0, (await page.EvaluateAsync($"dispatchEvent(new Event('afterprint')); {Open}")).GetInt32());
    }

    [Fact]
    public async Task Keyboard_Slash_LeadsToTheFilter()
    {
        using var folder = await ReportedTree.CreateAsync();
        var browser = await fixture.GetAsync();
        await using var page = await browser.OpenAsync(ReportedTree.Page(folder), Screen);

        await page.EvaluateAsync("document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true }))");

        Assert.Equal("filter", (await page.EvaluateAsync("document.activeElement.id")).GetString());
    }

    [Fact]
    public async Task Page_OfAHostileName_ShowsItAsText()
    {
        using var folder = await ReportedTree.CreateAsync();
        var browser = await fixture.GetAsync();
        await using var page = await browser.OpenAsync(ReportedTree.Page(folder), Screen);

        Assert.StartsWith("web/<img src=x onerror=alert(1)>.ts:1", await page.TextAsync("details:last-of-type li"), StringComparison.Ordinal);
        Assert.Equal(0, (await page.EvaluateAsync("document.images.length")).GetInt32());
        Assert.Equal(1, (await page.EvaluateAsync("document.scripts.length")).GetInt32());
        await AssertQuietAsync(page);
    }

    [Theory]
    [InlineData(390, 844, false)]
    [InlineData(390, 844, true)]
    [InlineData(1280, 900, false)]
    [InlineData(1280, 900, true)]
    public async Task Page_OnAnyScreen_FitsItsWidthAndIsLegible(int width, int height, bool isDark)
    {
        using var folder = await ReportedTree.CreateAsync();
        var browser = await fixture.GetAsync();
        var screen = new BrowserScreen(width, height, isDark, IsMotionReduced: true);
        await using var page = await browser.OpenAsync(ReportedTree.Page(folder), screen);

        var file = await page.ScreenshotAsync();

        var screenshots = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "screenshots"));
        await File.WriteAllBytesAsync(Path.Combine(screenshots.FullName, $"report-{width}x{height}-{(isDark ? "dark" : "light")}.png"), file, TestContext.Current.CancellationToken);
        Assert.InRange(PngImage.Read(file).DistinctBytes, 100, 256);
        Assert.True((await page.EvaluateAsync("document.documentElement.scrollWidth <= innerWidth")).GetBoolean(), $"wider than {screen}");
        Assert.Equal("[]", (await page.EvaluateAsync(PageContrast.WeakTexts)).GetRawText());
    }

    private static async Task TypeAsync(BrowserPage page, string text)
    {
        await page.EvaluateAsync($"document.querySelector('#filter').value = '{text}'; document.querySelector('#filter').dispatchEvent(new Event('input'))");
    }

    private static Task<string?> RowsAsync(BrowserPage page, string selector) => JoinAsync(page, $"{selector.Replace(" tr", " tbody tr", StringComparison.Ordinal)}", "[...node.children].map(cell => cell.textContent).join(' ').trim()");

    private static async Task<string?> JoinAsync(BrowserPage page, string selector, string text) =>
        (await page.EvaluateAsync($"[...document.querySelectorAll('{selector}')].map(node => {text}).join(', ')")).GetString();

    // No message, no breach of the policy, and nothing asked for beside the page itself.
    private static async Task AssertQuietAsync(BrowserPage page)
    {
        Assert.Empty(page.Messages);
        Assert.Equal(0, (await page.EvaluateAsync("performance.getEntriesByType('resource').length")).GetInt32());
    }
}
