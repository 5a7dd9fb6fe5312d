// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health;
using Acgs.Governance.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Tests.Health;

/// <summary>The health of a service as its own code reads it.</summary>
public sealed class CurrentHealthTests
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);
    private readonly TestTime _time = new();

    [Fact]
    public async Task Current_IsWhatTheEndpointsAnswer()
    {
        await using var app = await StartAsync(builder =>
        {
            builder.AddCheck("db", new ScriptedCheck(() => throw new TimeoutException()));
            builder.AddCheck("cache", new ScriptedCheck(), HealthStatus.Degraded);
        });
        var health = app.Services.GetRequiredService<IHealthSnapshot>();
        await health.WaitForFirstRoundAsync(TestContext.Current.CancellationToken);

        var current = health.Current;

        Assert.Equal(
            (HealthStatus.Unhealthy, HealthStatus.Healthy, HealthStatus.Unhealthy, HealthStatus.Healthy),
            (current.Overall, current.Live, current.Ready, current.Startup));
        Assert.Equal(
            [("db", HealthStatus.Unhealthy, HealthReason.Timeout), ("cache", HealthStatus.Healthy, (HealthReason?)null)],
            current.Checks.Select(check => (check.Name, check.Status, check.Reason)));
        Assert.All(current.Checks, check => Assert.Equal((TimeSpan.Zero, _time.GetUtcNow()), (check.Duration, check.CheckedAt)));
    }

    [Fact]
    public async Task WaitUntilReady_EndsWithTheFirstResultThatIsNotUnhealthy()
    {
        var check = new ScriptedCheck(() => Task.FromResult(HealthCheckResult.Unhealthy()));
        await using var app = await StartAsync(builder => builder.AddCheck("db", check));
        var health = app.Services.GetRequiredService<IHealthSnapshot>();
        await health.WaitForFirstRoundAsync(TestContext.Current.CancellationToken);
        var waiting = health.WaitUntilReadyAsync(TestContext.Current.CancellationToken);
        await app.PassAsync(_time, Period, "db");
        Assert.False(waiting.IsCompleted);

        check.Script = () => Task.FromResult(HealthCheckResult.Degraded());
        await app.PassAsync(_time, Period, "db");

        await waiting.WaitAsync(Deadline, TestContext.Current.CancellationToken);
        Assert.True(health.WaitUntilReadyAsync(TestContext.Current.CancellationToken).IsCompletedSuccessfully);
    }

    [Fact]
    public async Task WaitUntilReady_WhenTheHostStops_IsCanceled()
    {
        await using var app = await StartAsync(builder =>
            builder.AddCheck("db", new ScriptedCheck(() => Task.FromResult(HealthCheckResult.Unhealthy()))));
        var waiting = app.Services.GetRequiredService<IHealthSnapshot>().WaitUntilReadyAsync(TestContext.Current.CancellationToken);

        await app.StopAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.WaitAsync(Deadline, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Wait_OfACallerWhoGivesUp_IsCanceled(bool forTheFirstRound)
    {
        var never = new TaskCompletionSource<HealthCheckResult>();
        await using var app = await StartAsync(builder => builder.AddCheck("db", new ScriptedCheck(() => never.Task)));
        var health = app.Services.GetRequiredService<IHealthSnapshot>();
        using var patience = new CancellationTokenSource();
        var waiting = forTheFirstRound ? health.WaitForFirstRoundAsync(patience.Token) : health.WaitUntilReadyAsync(patience.Token);
        Assert.False(waiting.IsCompleted);

        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.WaitAsync(Deadline, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Watch_YieldsChangesOfStatusAndEndsAfterTheDelay()
    {
        var check = new ScriptedCheck();
        await using var app = await StartAsync(
            builder => builder.AddCheck("db", check), new() { ["Acgs:Health:ShutdownDelay"] = "00:00:03" });
        var health = app.Services.GetRequiredService<IHealthSnapshot>();
        await health.WaitUntilReadyAsync(TestContext.Current.CancellationToken);
        await using var watch = health.WatchAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.Equal(HealthStatus.Healthy, await NextAsync(watch));

        var next = NextAsync(watch);
        await app.PassAsync(_time, Period, "db");
        Assert.False(next.IsCompleted);
        check.Script = () => Task.FromResult(HealthCheckResult.Degraded());
        await app.PassAsync(_time, Period, "db");
        Assert.Equal(HealthStatus.Degraded, await next);

        next = NextAsync(watch);
        var stopping = app.StopAsync();
        Assert.Equal(HealthStatus.Unhealthy, await next);

        next = NextAsync(watch);
        Assert.False(next.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(3));
        Assert.Null(await next);
        await stopping;
    }

    [Fact]
    public async Task Watch_OfAResultThatGrowsStale_YieldsItWithinASecond()
    {
        var check = new ScriptedCheck();
        await using var app = await StartAsync(builder => builder.AddCheck("db", check, period: TimeSpan.FromSeconds(1)));
        var health = app.Services.GetRequiredService<IHealthSnapshot>();
        await health.WaitUntilReadyAsync(TestContext.Current.CancellationToken);
        await using var watch = health.WatchAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.Equal(HealthStatus.Healthy, await NextAsync(watch));
        var timers = _time.Timers;
        var next = NextAsync(watch);
        await _time.TimersAsync(timers + 1);
        using var released = new ManualResetEventSlim();
        check.Script = () =>
        {
            released.Wait(Deadline);
            return Task.FromResult(HealthCheckResult.Healthy());
        };

        _time.Advance(TimeSpan.FromSeconds(3) + TimeSpan.FromTicks(1));

        Assert.Equal(HealthStatus.Unhealthy, await next);
        Assert.Equal(HealthReason.Stale, app.Check("db").Reason);
        released.Set();
    }

    private static async Task<HealthStatus?> NextAsync(IAsyncEnumerator<ServiceHealth> watch) =>
        await watch.MoveNextAsync().AsTask().WaitAsync(Deadline, TestContext.Current.CancellationToken) ? watch.Current.Ready : null;

    private Task<GovernedApp> StartAsync(Action<WebApplicationBuilder> build, Dictionary<string, string?>? settings = null) =>
        GovernedApp.StartAsync(settings, builder =>
        {
            builder.UseTime(_time);
            build(builder);
        });
}
