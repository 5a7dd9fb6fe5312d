// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests.Hosting;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Tests.Health;

/// <summary>Requests that come while the first probes are under way.</summary>
public sealed class FirstRequestTests
{
    private readonly TestTime _time = new();
    private readonly TaskCompletionSource<HealthCheckResult> _first = new();
    private readonly ScriptedCheck _check;

    public FirstRequestTests() => _check = new(() => _first.Task);

    [Theory]
    [InlineData("/health")]
    [InlineData("/health/ready")]
    [InlineData("/health/startup")]
    public async Task Request_BeforeTheFirstRoundHasEnded_WaitsForIt(string path)
    {
        await using var app = await StartAsync();
        var asking = await BeginAsync(app, path);
        Assert.Equal((200, "healthy"), await app.AskAsync("/health/live"));
        Assert.False(asking.IsCompleted);

        _first.SetResult(HealthCheckResult.Healthy());

        Assert.Equal((200, "healthy"), await asking);
    }

    [Fact]
    public async Task Requests_HoweverMany_AreAllAnsweredWhenTheRoundEnds()
    {
        await using var app = await StartAsync();
        var timers = _time.Timers;
        var asking = Enumerable.Range(0, 50).Select(_ => app.AskAsync("/health/ready")).ToArray();
        await _time.TimersAsync(timers + asking.Length);

        _first.SetResult(HealthCheckResult.Degraded());

        Assert.Equal(Enumerable.Repeat((200, "degraded"), asking.Length), (await Task.WhenAll(asking)).Select(answer => (answer.Code, answer.Status!)));
        Assert.Equal(1, _check.Calls);
    }

    [Fact]
    public async Task Readiness_WhenTheHostStopsInTheFirstRound_WaitsNoLonger()
    {
        await using var app = await StartAsync();
        var asking = await BeginAsync(app, "/health/ready");

        var stopping = app.StopAsync();

        Assert.Equal((503, "unhealthy"), await asking);
        await stopping;
    }

    private async Task<Task<(int Code, string? Status)>> BeginAsync(GovernedApp app, string path)
    {
        var timers = _time.Timers;
        var asking = app.AskAsync(path);
        await _time.TimersAsync(timers + 1);
        return asking;
    }

    private async Task<GovernedApp> StartAsync()
    {
        var app = await GovernedApp.StartAsync(build: builder =>
        {
            builder.UseTime(_time);
            builder.AddCheck("db", _check);
        });
        await _check.CallsAsync(1);
        // The timers of the watchdog of the thread pool and of the deadline.
        await _time.TimersAsync(2);
        return app;
    }
}
