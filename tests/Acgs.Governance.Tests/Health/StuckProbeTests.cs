// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Tests.Health;

public sealed class StuckProbeTests
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Stop_WithAProbeThatHangs_IsPromptAndSilent()
    {
        var hanging = new TaskCompletionSource<HealthCheckResult>();
        var check = new ScriptedCheck(() => hanging.Task);
        await using var app = await GovernedApp.StartAsync(build: builder =>
        {
            builder.UseTime(new TestTime());
            HasAllTheTime(builder);
            builder.AddCheck("db", check);
        });
        await check.CallsAsync(1);

        await app.StopAsync().WaitAsync(Deadline, TestContext.Current.CancellationToken);

        Assert.DoesNotContain(app.Logs.GetSnapshot(), record => record.Level >= LogLevel.Warning);
    }

    [Fact]
    public async Task Stop_WithAProbeThatBlocksItsThread_IsPromptToo()
    {
        using var released = new ManualResetEventSlim();
        var check = new ScriptedCheck(() =>
        {
            released.Wait(CancellationToken.None);
            return Task.FromResult(HealthCheckResult.Healthy());
        });
        await using var app = await GovernedApp.StartAsync(build: builder =>
        {
            HasAllTheTime(builder);
            builder.AddCheck("db", check);
        });
        await check.CallsAsync(1);
        try
        {
            await app.StopAsync().WaitAsync(Deadline, TestContext.Current.CancellationToken);
        }
        finally
        {
            released.Set();
        }
    }

    // The host would wait for ever: that the stop ends at all shows that it waits for no probe.
    private static void HasAllTheTime(WebApplicationBuilder builder) =>
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = Timeout.InfiniteTimeSpan);
}
