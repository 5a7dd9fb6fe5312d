// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Tests.Health;

/// <summary>When the monitor probes.</summary>
public sealed class SlowProbeTests
{
    private readonly TestTime _time = new();

    [Fact]
    public async Task Probe_ThatTakesMostOfThePeriod_IsNotFollowedByTheNextAtOnce()
    {
        var check = new ScriptedCheck(() =>
        {
            _time.Advance(TimeSpan.FromSeconds(3));
            return Task.FromResult(HealthCheckResult.Healthy());
        });
        await using var app = await StartAsync(builder => builder.AddCheck("db", check, timeout: TimeSpan.FromSeconds(4)));
        await app.Services.FirstRoundAsync();
        var begin = _time.GetUtcNow();

        await app.PassAsync(_time, TimeSpan.FromSeconds(2), "db");
        Assert.Equal((2, begin.AddSeconds(5)), (check.Calls, _time.GetUtcNow()));

        _time.Advance(TimeSpan.FromMilliseconds(1_999));
        Assert.Equal((2, begin.AddMilliseconds(6_999)), (check.Calls, _time.GetUtcNow()));

        await app.PassAsync(_time, TimeSpan.FromMilliseconds(1), "db");
        Assert.Equal((3, begin.AddSeconds(10)), (check.Calls, _time.GetUtcNow()));
    }

    [Fact]
    public async Task Dependency_WhileItIsDown_IsProbedAtTheOtherPeriod()
    {
        var check = new ScriptedCheck(() => Task.FromResult(HealthCheckResult.Unhealthy()));
        await using var app = await StartAsync(builder => builder.AddCheck("db", check), new() { ["Acgs:Health:PeriodWhenDown"] = "00:00:20" });
        await app.Services.FirstRoundAsync();

        _time.Advance(TimeSpan.FromSeconds(19));
        Assert.Equal(1, check.Calls);
        check.Script = () => Task.FromResult(HealthCheckResult.Healthy());
        await app.PassAsync(_time, TimeSpan.FromSeconds(1), "db");
        await app.PassAsync(_time, TimeSpan.FromSeconds(5), "db");

        Assert.Equal(3, check.Calls);
    }

    [Fact]
    public async Task HangingDependency_AmongFifty_LeavesTheScheduleOfTheOthersAlone()
    {
        var hanging = new ScriptedCheck(() => new TaskCompletionSource<HealthCheckResult>().Task);
        var others = Enumerable.Range(0, 49).Select(_ => new ScriptedCheck()).ToList();
        await using var app = await StartAsync(builder =>
        {
            builder.AddCheck("hanging", hanging);
            for (var index = 0; index < others.Count; index++)
            {
                builder.AddCheck($"other-{index}", others[index]);
            }
        });

        await app.EveryoneAsync(_time, except: "hanging");
        for (var round = 2; round <= 4; round++)
        {
            _time.Advance(TimeSpan.FromSeconds(5));
            await app.EveryoneAsync(_time, except: "hanging");
            Assert.All(others, other => Assert.Equal(round, other.Calls));
        }

        Assert.Equal(1, hanging.Calls);
        Assert.Equal((503, "unhealthy"), await app.AskAsync("/health/ready"));
    }

    [Fact]
    public async Task LogProviderOfOthers_ThatThrows_DoesNotEndTheWatch()
    {
        var check = new ScriptedCheck();
        await using var app = await StartAsync(builder =>
        {
            builder.Logging.AddProvider(new BrokenProvider());
            builder.AddCheck("db", check);
        });
        await app.Services.FirstRoundAsync();
        check.Script = () => Task.FromResult(HealthCheckResult.Degraded());

        await app.PassAsync(_time, TimeSpan.FromSeconds(5), "db");
        await app.PassAsync(_time, TimeSpan.FromSeconds(5), "db");

        Assert.Equal((3, HealthStatus.Degraded), (check.Calls, app.Check("db").Status));
    }

    private Task<GovernedApp> StartAsync(Action<WebApplicationBuilder> build, Dictionary<string, string?>? settings = null) =>
        GovernedApp.StartAsync(settings, builder =>
        {
            builder.UseTime(_time);
            build(builder);
        });

    private sealed class BrokenProvider : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (eventId.Id is 1201 or 1202)
            {
                throw new InvalidOperationException("a full disk");
            }
        }

        public void Dispose()
        {
        }
    }
}
