// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Concurrent;
using Acgs.Governance.Health;
using Acgs.Governance.Tests.Hosting;
using Acgs.Governance.TestServers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Acgs.Governance.Tests.Health;

public sealed class MaintenanceTests
{
    [Fact]
    public async Task Begin_TakesTheServiceOutUntilTheLastOneEnds()
    {
        await using var app = await GovernedApp.StartAsync();
        var maintenance = app.Services.GetRequiredService<IHealthMaintenance>();
        Assert.False(maintenance.IsActive);

        var outer = maintenance.Begin("a new index");
        var inner = maintenance.Begin("a backup");
        Assert.True(maintenance.IsActive);
        Assert.Equal((503, "unhealthy"), await app.AskAsync("/health/ready"));
        Assert.Equal((200, "healthy"), await app.AskAsync("/health/live"));
        Assert.Equal((200, "healthy"), await app.AskAsync("/health/startup"));
        Assert.Equal((200, "healthy"), await app.AskAsync("/health"));

        outer.Dispose();
        outer.Dispose();
        Assert.Equal((503, "unhealthy"), await app.AskAsync("/health/ready"));

        inner.Dispose();
        Assert.False(maintenance.IsActive);
        Assert.Equal((200, "healthy"), await app.AskAsync("/health/ready"));
        Assert.Equal(
            [
                (LogLevel.Information, 1211, "Maintenance began; readiness is unhealthy: a new index."),
                (LogLevel.Information, 1211, "Maintenance began; readiness is unhealthy: a backup."),
                (LogLevel.Information, 1212, "Maintenance ended: a new index."),
                (LogLevel.Information, 1212, "Maintenance ended: a backup."),
            ],
            app.Logs.GetSnapshot().Where(record => record.Id.Id is 1211 or 1212).Select(record => (record.Level, record.Id.Id, record.Message)));
    }

    [Fact]
    public async Task Begin_WhileTheLastOneEnds_IsHeardAfterItsEnd()
    {
        using var lifetime = new StubLifetime();
        using var listener = new SlowListener();
        var maintenance = new HealthMaintenance(
            new ServingState(lifetime, new HealthState(new TestTime())), [listener], new TestTime(), NullLogger<HealthMaintenance>.Instance);
        var first = maintenance.Begin("a new index");
        var ending = Task.Run(first.Dispose, TestContext.Current.CancellationToken);
        listener.Ending.Wait(TestContext.Current.CancellationToken);

        var beginning = new Thread(() => maintenance.Begin("a backup"));
        beginning.Start();
        await Eventually.TrueAsync(
            () => beginning.ThreadState is ThreadState.WaitSleepJoin or ThreadState.Stopped, TimeSpan.FromSeconds(20), "a thread that waits");
        listener.Going.Set();
        await ending;
        beginning.Join();

        Assert.Equal(["a new index", "the end", "a backup"], listener.Heard);
    }

    [Fact]
    public async Task Begin_WithoutAReason_IsAnError()
    {
        await using var app = await GovernedApp.StartAsync();

        Assert.Throws<ArgumentException>(() => app.Services.GetRequiredService<IHealthMaintenance>().Begin(" "));
        Assert.False(app.Services.GetRequiredService<IHealthMaintenance>().IsActive);
    }

    private sealed class SlowListener : IMaintenanceListener, IDisposable
    {
        public ManualResetEventSlim Ending { get; } = new();

        public ManualResetEventSlim Going { get; } = new();

        public ConcurrentQueue<string> Heard { get; } = [];

        public void OnBegun(string reason, DateTimeOffset at) => Heard.Enqueue(reason);

        public void OnEnded()
        {
            Ending.Set();
            Going.Wait();
            Heard.Enqueue("the end");
        }

        public void Dispose()
        {
            Ending.Dispose();
            Going.Dispose();
        }
    }
}
