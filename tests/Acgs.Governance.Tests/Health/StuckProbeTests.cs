// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests.Hosting;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Tests.Health;

public sealed class StuckProbeTests
{
    [Fact]
    public async Task Stop_WithAProbeThatHangs_IsPromptAndSilent()
    {
        var hanging = new TaskCompletionSource<HealthCheckResult>();
        var check = new ScriptedCheck(() => hanging.Task);
        await using var app = await GovernedApp.StartAsync(build: builder =>
        {
            builder.UseTime(new TestTime());
            builder.AddCheck("db", check);
        });
        await check.CallsAsync(1);

        await app.StopAsync().WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);

        Assert.DoesNotContain(app.Logs.GetSnapshot(), record => record.Level >= LogLevel.Warning);
    }

    [Fact]
    public async Task Stop_WithAProbeThatBlocksItsThread_IsPromptToo()
    {
        using var released = new ManualResetEventSlim();
        var check = new ScriptedCheck(() =>
        {
            released.Wait(TimeSpan.FromSeconds(30), CancellationToken.None);
            return Task.FromResult(HealthCheckResult.Healthy());
        });
        await using var app = await GovernedApp.StartAsync(build: builder => builder.AddCheck("db", check));
        await check.CallsAsync(1);

        await app.StopAsync().WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);

        Assert.False(released.IsSet);
        released.Set();
    }
}
