// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health;
using Acgs.Governance.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Tests.Health;

public sealed class HealthMonitorTests
{
    private readonly TestTime _time = new();

    [Fact]
    public async Task Requests_HoweverMany_CauseNoProbe()
    {
        var check = new ScriptedCheck();
        await using var app = await StartAsync(builder => builder.AddCheck("db", check));
        await app.Services.FirstRoundAsync();

        foreach (var path in Enumerable.Repeat<string[]>(["/health", "/health/live", "/health/ready", "/health/startup"], 25).SelectMany(paths => paths))
        {
            Assert.Equal((200, "healthy"), await app.AskAsync(path));
        }

        Assert.Equal(1, check.Calls);
    }

    [Fact]
    public async Task HangingDependency_IsReportedAtTheDeadlineProbedOnceAndRecovers()
    {
        var hanging = new TaskCompletionSource<HealthCheckResult>();
        var check = new ScriptedCheck(() => hanging.Task);
        await using var app = await StartAsync(builder => builder.AddCheck("db", check));
        // The timers of the watchdog of the thread pool and of the deadline.
        await _time.TimersAsync(2);
        await check.CallsAsync(1);

        await app.PassAsync(_time, TimeSpan.FromSeconds(2), "db");
        Assert.Equal((HealthStatus.Unhealthy, HealthReason.Timeout), (app.Check("db").Status, app.Check("db").Reason));
        Assert.Equal((503, "unhealthy"), await app.AskAsync("/health/ready"));
        Assert.Equal((200, "healthy"), await app.AskAsync("/health/startup"));
        Assert.Equal((200, "healthy"), await app.AskAsync("/health/live"));

        await app.PassAsync(_time, TimeSpan.FromSeconds(3), "db");
        await app.PassAsync(_time, TimeSpan.FromSeconds(5), "db");
        Assert.Equal((HealthReason.Timeout, TimeSpan.FromSeconds(2)), (app.Check("db").Reason, app.Check("db").Duration));
        Assert.Equal(1, check.Calls);

        hanging.SetResult(HealthCheckResult.Healthy());
        await app.PassAsync(_time, TimeSpan.FromSeconds(5), "db");
        Assert.Equal((200, "healthy"), await app.AskAsync("/health/ready"));
        Assert.Equal(2, check.Calls);
    }

    [Fact]
    public async Task OptionalDependency_PendingOrFailed_OnlyDegrades()
    {
        var hanging = new TaskCompletionSource<HealthCheckResult>();
        var check = new ScriptedCheck(() => hanging.Task);
        await using var app = await StartAsync(builder =>
            builder.AddCheck("cache", check, HealthStatus.Degraded, period: TimeSpan.FromMinutes(1), timeout: TimeSpan.FromMinutes(1)));
        await check.CallsAsync(1);
        await _time.TimersAsync(2);

        Assert.Equal((200, "degraded"), await _time.PatienceEndsAsync(() => app.AskAsync("/health/ready")));
        Assert.Equal((503, "unhealthy"), await _time.PatienceEndsAsync(() => app.AskAsync("/health/startup")));

        hanging.SetException(new IOException());
        await app.Services.FirstRoundAsync();
        Assert.Equal((200, "degraded"), await app.AskAsync("/health/ready"));
        Assert.Equal((200, "degraded"), await app.AskAsync("/health"));
    }

    [Fact]
    public async Task Registration_WithItsOwnPeriodAndTimeout_Follows()
    {
        var quick = new ScriptedCheck();
        var ordinary = new ScriptedCheck();
        await using var app = await StartAsync(builder =>
        {
            builder.AddCheck("quick", quick, period: TimeSpan.FromSeconds(1), timeout: TimeSpan.FromMilliseconds(500));
            builder.AddCheck("ordinary", ordinary);
        });
        await app.Services.FirstRoundAsync();

        var hanging = new TaskCompletionSource<HealthCheckResult>();
        quick.Script = () => hanging.Task;
        var timers = _time.Timers;
        _time.Advance(TimeSpan.FromSeconds(1));
        await _time.TimersAsync(timers + 1);
        await quick.CallsAsync(2);
        await app.PassAsync(_time, TimeSpan.FromMilliseconds(500), "quick");

        Assert.Equal((HealthReason.Timeout, TimeSpan.FromSeconds(3)), (app.Check("quick").Reason, app.Check("quick").StaleAfter));
        Assert.Equal((null, TimeSpan.FromSeconds(15)), (app.Check("ordinary").Reason, app.Check("ordinary").StaleAfter));
        Assert.Equal((2, 1), (quick.Calls, ordinary.Calls));
    }

    private Task<GovernedApp> StartAsync(Action<WebApplicationBuilder> build) =>
        GovernedApp.StartAsync(build: builder =>
        {
            builder.UseTime(_time);
            build(builder);
        });
}
