// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health;
using Acgs.Governance.Tests.Hosting;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Tests.Health;

public sealed class HangingProbeTests
{
    private readonly TestTime _time = new();

    [Fact]
    public async Task Run_HangingCheck_EndsAtTheDeadlineAndIsNotStartedAgain()
    {
        var hanging = new TaskCompletionSource<HealthCheckResult>();
        var check = new ScriptedCheck(() => hanging.Task);
        var probe = ProbeFactory.Create(check, _time);

        var state = await GiveUpAsync(probe, check);
        Assert.Equal(
            (HealthStatus.Unhealthy, HealthReason.Timeout, ProbeFactory.Deadline, false),
            (state.Status, state.Reason, state.Duration, state.IsRepeated));

        _time.Advance(TimeSpan.FromSeconds(3));
        state = await probe.ProbeAsync();
        Assert.Equal(
            (HealthStatus.Unhealthy, HealthReason.Timeout, ProbeFactory.Deadline, _time.GetUtcNow(), true),
            (state.Status, state.Reason, state.Duration, state.CheckedAt, state.IsRepeated));
        Assert.Equal(1, check.Calls);

        check.Script = () => Task.FromResult(HealthCheckResult.Healthy());
        hanging.SetException(new IOException("too late"));
        state = await probe.ProbeAsync();
        Assert.Equal((HealthStatus.Healthy, null, TimeSpan.Zero), (state.Status, state.Reason, state.Duration));
        Assert.Equal(2, check.Calls);
    }

    [Fact]
    public async Task Run_CheckThatBlocksItsThread_EndsAtTheDeadlineToo()
    {
        using var released = new ManualResetEventSlim();
        var check = new ScriptedCheck(() =>
        {
            released.Wait(TimeSpan.FromSeconds(30), CancellationToken.None);
            return Task.FromResult(HealthCheckResult.Healthy());
        });
        var probe = ProbeFactory.Create(check, _time);

        var state = await GiveUpAsync(probe, check);

        released.Set();
        Assert.Equal((HealthStatus.Unhealthy, HealthReason.Timeout), (state.Status, state.Reason));
    }

    private async Task<CheckState> GiveUpAsync(HealthProbe probe, ScriptedCheck check)
    {
        var running = probe.ProbeAsync();
        await _time.TimersAsync(1);
        await check.CallsAsync(1);
        _time.Advance(ProbeFactory.Deadline - TimeSpan.FromTicks(1));
        Assert.False(running.IsCompleted);
        _time.Advance(TimeSpan.FromTicks(1));
        return await running;
    }
}
