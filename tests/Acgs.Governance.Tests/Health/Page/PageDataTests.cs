// Constitutional Hash: cdd01ef066bc6cf2

using System.Net.Sockets;
using System.Text.Json;
using Acgs.Governance.Health;
using Acgs.Governance.Health.Page;
using Acgs.Governance.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Tests.Health.Page;

public sealed class PageDataTests
{
    private readonly TestTime _time = new();
    private readonly ScriptedCheck _cache = new();

    [Fact]
    public async Task Data_AfterAFailure_IsTheWholeDocument()
    {
        await using var app = await StartAsync();
        _cache.Script = () => throw new SocketException((int)SocketError.ConnectionRefused);
        await app.PassAsync(_time, TimeSpan.FromSeconds(5), "cache");
        _time.Advance(TimeSpan.FromMilliseconds(1_250));

        using var response = await app.GetAsync("/health/ui/data");

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        Assert.Equal(["nosniff"], response.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(
            """
            {"status":"degraded","service":"governed-tests","version":"1.2.3","constitutional_hash":"cdd01ef066bc6cf2",
            "timestamp":"2026-03-01T12:00:06.2500000Z","uptime_seconds":6.250,
            "checks":[{"name":"cache","status":"degraded","reason":"refused","duration_ms":0,"checked_at":"2026-03-01T12:00:05Z",
            "optional":true,"history_since":"2026-03-01T12:00:00Z","history":[[0,"healthy"],[0,"degraded"]]}],
            "changes":[{"check":"cache","from":"healthy","to":"degraded","reason":"refused","occurred_at":"2026-03-01T12:00:05Z"}]}
            """.ReplaceLineEndings(""),
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Current_UntilTheNextResult_IsTheSameText()
    {
        await using var app = await StartAsync();
        var data = app.Services.GetRequiredService<PageData>();

        var first = data.Current;
        Assert.Same(first, data.Current);

        await app.PassAsync(_time, TimeSpan.FromSeconds(5), "cache");
        Assert.NotSame(first, data.Current);
    }

    [Fact]
    public async Task Current_WrittenBetweenTheSnapshotAndTheHistory_IsWrittenAgain()
    {
        await using var app = await StartAsync();
        var (data, state) = (app.Services.GetRequiredService<PageData>(), app.Services.GetRequiredService<HealthState>());
        var now = state.Current.Checks[0] with { Duration = TimeSpan.FromMilliseconds(7) };

        var before = state.Replace(0, now);
        var early = HistoryOf(data);
        app.Services.GetRequiredService<HealthHistory>().OnResult(before, now);

        Assert.Equal(1, early);
        Assert.Equal(2, HistoryOf(data));
    }

    [Fact]
    public async Task Data_OfAHostileName_HasItEscapedAndReadsAsItWas()
    {
        const string Name = "<img src=x onerror=alert(1)>\"}</script>";
        await using var app = await GovernedApp.StartAsync(build: builder => builder.AddCheck(Name, new ScriptedCheck()));
        await app.Services.FirstRoundAsync();

        using var response = await app.GetAsync("/health/ui/data");
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.DoesNotContain('<', text);
        Assert.Equal(Name, JsonElement.Parse(text).GetProperty("checks")[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task Data_OfFiftyChecks_HasThemInTheOrderOfTheirRegistration()
    {
        var names = Enumerable.Range(1, 50).Select(number => $"dependency-{number}").ToArray();
        await using var app = await GovernedApp.StartAsync(build: builder => Array.ForEach(names, name => builder.AddCheck(name, new ScriptedCheck())));
        await app.Services.FirstRoundAsync();

        using var response = await app.GetAsync("/health/ui/data");
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal(names, body.RootElement.GetProperty("checks").EnumerateArray().Select(check => check.GetProperty("name").GetString()));
        Assert.All(body.RootElement.GetProperty("checks").EnumerateArray(), check => Assert.False(check.GetProperty("optional").GetBoolean()));
    }

    private static int HistoryOf(PageData data) =>
        JsonElement.Parse([.. "{\"checks\":"u8, .. data.Current, .. "}"u8]).GetProperty("checks")[0].GetProperty("history").GetArrayLength();

    private async Task<GovernedApp> StartAsync()
    {
        var app = await GovernedApp.StartAsync(new() { ["Acgs:Version"] = "1.2.3" }, builder =>
        {
            builder.UseTime(_time);
            builder.AddCheck("cache", _cache, HealthStatus.Degraded);
        });
        await app.PassAsync(_time, TimeSpan.Zero, "cache");
        return app;
    }
}
