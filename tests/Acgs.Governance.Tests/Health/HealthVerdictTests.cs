// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Concurrent;
using Acgs.Governance.Health;
using Acgs.Governance.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Tests.Health;

/// <summary>What the endpoints say while dependencies flap, clocks jump and threads are missing.</summary>
public sealed class HealthVerdictTests
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(5);

    private readonly TestTime _time = new();

    [Fact]
    public async Task Health_OfADependencyThatFlaps_ChangesAtTheThresholds()
    {
        var check = new ScriptedCheck();
        await using var app = await StartAsync(
            builder => builder.AddCheck("db", check),
            new() { ["Acgs:Health:FailuresToDown"] = "3", ["Acgs:Health:SuccessesToUp"] = "2" });
        var codes = new List<int>();

        foreach (var isUp in "uududdduduu".Select(letter => letter == 'u'))
        {
            check.Script = () => Task.FromResult(isUp ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
            await app.PassAsync(_time, Period, "db");
            codes.Add((await app.AskAsync("/health")).Code);
        }

        Assert.Equal([200, 200, 200, 200, 200, 200, 503, 503, 503, 503, 200], codes);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task Health_WallClockJumpsByADay_NothingIsStaleAndTheTimesFollow(int days)
    {
        await using var app = await StartAsync(builder => builder.AddCheck("db", new ScriptedCheck()));
        var before = app.Check("db").CheckedAt!.Value;

        _time.Correction = TimeSpan.FromDays(days);
        Assert.Equal((200, "healthy"), await app.AskAsync("/health"));
        await app.PassAsync(_time, Period, "db");

        Assert.Equal((200, "healthy"), await app.AskAsync("/health"));
        Assert.Equal(before.AddDays(days) + Period, app.Check("db").CheckedAt);
    }

    [Fact]
    public async Task Live_WhileTheThreadPoolRunsNothing_Is503AndTheLogSaysWhy()
    {
        var pool = new ConcurrentQueue<Action>();
        await using var app = await StartAsync(builder => builder.Services.AddSingleton(services => new ThreadPoolWatchdog(
            services.GetRequiredService<IOptions<HealthOptions>>(), _time, services.GetRequiredService<ILogger<ThreadPoolWatchdog>>(), pool.Enqueue)));
        Assert.Equal((200, "healthy"), await app.AskAsync("/health/live"));

        _time.Advance(TimeSpan.FromSeconds(12));

        Assert.Equal((503, "unhealthy"), await app.AskAsync("/health/live"));
        Assert.Equal((503, "unhealthy"), await app.AskAsync("/health/ready"));
        Assert.Equal((503, "unhealthy"), await app.AskAsync("/health"));
        Assert.Equal((200, "healthy"), await app.AskAsync("/health/startup"));
        Assert.Contains("has not run a work item for 10 s", Assert.Single(app.Logs.GetSnapshot(), record => record.Id.Id == 1203).Message, StringComparison.Ordinal);

        Assert.True(pool.TryDequeue(out var beat));
        beat();

        Assert.Equal((200, "healthy"), await app.AskAsync("/health/live"));
    }

    private async Task<GovernedApp> StartAsync(Action<WebApplicationBuilder> build, Dictionary<string, string?>? settings = null)
    {
        var app = await GovernedApp.StartAsync(settings, builder =>
        {
            builder.UseTime(_time);
            build(builder);
        });
        await app.Services.FirstRoundAsync();
        return app;
    }
}
