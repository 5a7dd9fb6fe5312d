// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Tests.Health;

/// <summary>Checks that a service registers by the framework's own means, and the framework's own readers of them.</summary>
public sealed class FrameworkChecksTests
{
    [Fact]
    public async Task Check_WithTagsStatusAndTimes_IsRunByTheMonitor()
    {
        var time = new TestTime();
        var seed = new ScriptedCheck(() => Task.FromResult(HealthCheckResult.Unhealthy()));
        var loop = new ScriptedCheck();
        await using var app = await GovernedApp.StartAsync(build: builder =>
        {
            builder.UseTime(time);
            builder.Services.AddHealthChecks()
                .AddCheck("loop", loop, tags: ["LIVE"])
                .Add(new HealthCheckRegistration("seed", seed, HealthStatus.Degraded, ["Startup"], TimeSpan.FromMilliseconds(500)) { Period = TimeSpan.FromSeconds(1) });
        });
        await app.EveryoneAsync(time, except: "nobody");

        Assert.Equal((200, "healthy"), await app.AskAsync("/health/ready"));
        Assert.Equal((200, "degraded"), await app.AskAsync("/health"));
        Assert.Equal((HealthStatus.Degraded, TimeSpan.FromSeconds(3)), (app.Check("seed").Status, app.Check("seed").StaleAfter));

        loop.Script = () => throw new InvalidOperationException("the loop has ended");
        for (var second = 1; second <= 5; second++)
        {
            await app.PassAsync(time, TimeSpan.FromSeconds(1), "seed");
        }

        await app.PassAsync(time, TimeSpan.Zero, "loop");
        Assert.Equal((503, "unhealthy"), await app.AskAsync("/health/live"));
        Assert.Equal((6, 2), (seed.Calls, loop.Calls));
    }

    [Fact]
    public async Task HealthCheckService_BesideTheMonitor_StillAnswers()
    {
        await using var app = await GovernedApp.StartAsync(build: builder =>
        {
            builder.UseTime(new TestTime());
            builder.AddCheck("db", new ScriptedCheck(() => Task.FromResult(HealthCheckResult.Degraded("slow"))));
        });

        var report = await app.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken);

        Assert.Equal((HealthStatus.Degraded, "slow"), (report.Status, report.Entries["db"].Description));
    }

    [Fact]
    public async Task Publisher_OfTheService_StillGetsItsReports()
    {
        var publisher = new Publisher();
        await using var app = await GovernedApp.StartAsync(build: builder =>
        {
            builder.Services.AddSingleton<IHealthCheckPublisher>(publisher);
            builder.Services.Configure<HealthCheckPublisherOptions>(options => options.Delay = TimeSpan.Zero);
            builder.AddCheck("db", new ScriptedCheck());
        });

        var report = await publisher.Report.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

        Assert.Equal(["db"], report.Entries.Keys);
    }

    private sealed class Publisher : IHealthCheckPublisher
    {
        private readonly TaskCompletionSource<HealthReport> _report = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<HealthReport> Report => _report.Task;

        public Task PublishAsync(HealthReport report, CancellationToken cancellationToken)
        {
            _report.TrySetResult(report);
            return Task.CompletedTask;
        }
    }
}
