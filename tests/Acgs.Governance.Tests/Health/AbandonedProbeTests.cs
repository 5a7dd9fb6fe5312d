// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Acgs.Governance.Tests.Hosting;
using Acgs.Governance.TestServers;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Tests.Health;

public sealed class AbandonedProbeTests
{
    private readonly TestTime _time = new();

    [Fact]
    public async Task Run_CheckFailsWhileTheHostStops_DoesNotThrowItsException()
    {
        using var stopping = new CancellationTokenSource();
        var context = new ManualContext();
        var hanging = new TaskCompletionSource<HealthCheckResult>();
        var probe = ProbeFactory.Create(new ScriptedCheck(() => hanging.Task), _time);

        var running = context.Begin(() => probe.RunAsync(stopping.Token));
        hanging.SetException(new IOException("host=db.internal"));
        await Eventually.TrueAsync(() => context.HasWork, TimeSpan.FromSeconds(20), "the probe is about to go on");
        await stopping.CancelAsync();
        context.Run();

        Assert.Null((await Record.ExceptionAsync(() => running)) as IOException);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Run_GivenUpCheckFailsLater_IsObserved(bool stopped)
    {
        var seen = new ConcurrentBag<string>();
        void See(object? sender, UnobservedTaskExceptionEventArgs e) => seen.Add(e.Exception.ToString());
        var marker = Guid.NewGuid().ToString("N");
        TaskScheduler.UnobservedTaskException += See;
        try
        {
            await FailLateAsync(marker, stopped);
            Collect();
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= See;
        }

        Assert.DoesNotContain(seen, text => text.Contains(marker, StringComparison.Ordinal));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private async Task FailLateAsync(string marker, bool stopped)
    {
        using var stopping = new CancellationTokenSource();
        var hanging = new TaskCompletionSource<HealthCheckResult>();
        var check = new ScriptedCheck(async () => await hanging.Task);
        var running = ProbeFactory.Create(check, _time).RunAsync(stopping.Token);
        await _time.TimersAsync(1);
        await check.CallsAsync(1);
        if (stopped)
        {
            await stopping.CancelAsync();
            // Not awaited: the exception of the wait would hold the probe back from the collector.
            await running.ContinueWith(static _ => { }, TaskScheduler.Default);
            Assert.True(running.IsCanceled);
        }
        else
        {
            _time.Advance(ProbeFactory.Deadline);
            await running;
        }

        hanging.SetException(new IOException(marker));
        _ = hanging.Task.Exception;
    }

    private static void Collect()
    {
        for (var round = 0; round < 3; round++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }
}
