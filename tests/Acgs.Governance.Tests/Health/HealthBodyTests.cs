// Constitutional Hash: cdd01ef066bc6cf2

using System.Net.Sockets;
using Acgs.Governance.Tests.Hosting;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Tests.Health;

public sealed class HealthBodyTests
{
    private readonly TestTime _time = new();

    [Fact]
    public async Task Body_OfAHealthyService_IsTheDocumentOfTheContract()
    {
        await using var app = await StartAsync(new ScriptedCheck());
        await app.PassAsync(_time, TimeSpan.FromSeconds(5), "cache");
        _time.Advance(TimeSpan.FromMilliseconds(1_250));

        using var response = await app.GetAsync("/health");

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        Assert.Equal(
            """
            {"status":"healthy","service":"governed-tests","version":"1.2.3","constitutional_hash":"cdd01ef066bc6cf2",
            "timestamp":"2026-03-01T12:00:06.2500000Z","uptime_seconds":6.250,
            "checks":{"cache":{"status":"healthy","reason":null,"duration_ms":0,"checked_at":"2026-03-01T12:00:05Z"}}}
            """.ReplaceLineEndings(""),
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Body_OfAFailingDependency_NamesTheReasonOnly()
    {
        await using var app = await StartAsync(new ScriptedCheck(() =>
        {
            _time.Advance(TimeSpan.FromTicks(123_456));
            throw new IOException("db.internal", new SocketException((int)SocketError.ConnectionRefused));
        }));

        using var response = await app.GetAsync("/health/ready");

        Assert.Equal(503, (int)response.StatusCode);
        Assert.Equal(
            """
            {"status":"unhealthy","service":"governed-tests","version":"1.2.3","constitutional_hash":"cdd01ef066bc6cf2",
            "timestamp":"2026-03-01T12:00:00.0123456Z","uptime_seconds":0.012,
            "checks":{"cache":{"status":"unhealthy","reason":"refused","duration_ms":12.346,"checked_at":"2026-03-01T12:00:00.0123456Z"}}}
            """.ReplaceLineEndings(""),
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Body_WhileTheFirstRoundTakesTooLong_SaysPending()
    {
        var never = new TaskCompletionSource<HealthCheckResult>();
        var check = new ScriptedCheck(() => never.Task);
        await using var app = await GovernedApp.StartAsync(
            new() { ["Acgs:Version"] = "1.2.3" },
            builder =>
            {
                builder.UseTime(_time);
                builder.AddCheck("cache", check, timeout: TimeSpan.FromSeconds(4));
            });
        await check.CallsAsync(1);
        // The timers of the watchdog of the thread pool and of the deadline.
        await _time.TimersAsync(2);

        using var response = await _time.PatienceEndsAsync(() => app.GetAsync("/health"));

        Assert.Equal(503, (int)response.StatusCode);
        Assert.Equal(
            """
            {"status":"unhealthy","service":"governed-tests","version":"1.2.3","constitutional_hash":"cdd01ef066bc6cf2",
            "timestamp":"2026-03-01T12:00:02.0000000Z","uptime_seconds":2.000,
            "checks":{"cache":{"status":"unhealthy","reason":"pending","duration_ms":0,"checked_at":null}}}
            """.ReplaceLineEndings(""),
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private async Task<GovernedApp> StartAsync(ScriptedCheck check)
    {
        var app = await GovernedApp.StartAsync(
            new() { ["Acgs:Version"] = "1.2.3" },
            builder =>
            {
                builder.UseTime(_time);
                builder.AddCheck("cache", check);
            });
        await app.Services.FirstRoundAsync();
        return app;
    }
}
