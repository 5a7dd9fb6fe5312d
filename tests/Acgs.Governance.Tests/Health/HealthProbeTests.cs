// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health;
using Acgs.Governance.Tests.Hosting;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Tests.Health;

public sealed class HealthProbeTests
{
    private readonly TestTime _time = new();

    [Fact]
    public async Task Run_HealthyCheck_StatesEverything()
    {
        var probe = ProbeFactory.Create(new ScriptedCheck(() =>
        {
            _time.Advance(TimeSpan.FromMilliseconds(7));
            return Task.FromResult(HealthCheckResult.Healthy("never shown"));
        }), _time);

        var state = await probe.ProbeAsync();

        Assert.Equal(
            new CheckState(
                "db", HealthStatus.Healthy, null, TimeSpan.FromMilliseconds(7), _time.GetUtcNow(), _time.GetTimestamp(), TimeSpan.FromSeconds(15)),
            state);
    }

    [Theory]
    [InlineData(HealthStatus.Unhealthy, HealthStatus.Unhealthy, HealthStatus.Unhealthy)]
    [InlineData(HealthStatus.Unhealthy, HealthStatus.Degraded, HealthStatus.Degraded)]
    [InlineData(HealthStatus.Degraded, HealthStatus.Unhealthy, HealthStatus.Degraded)]
    [InlineData(HealthStatus.Degraded, HealthStatus.Degraded, HealthStatus.Degraded)]
    public async Task Run_CheckReportsAFailure_IsBoundedByItsRegistration(HealthStatus registered, HealthStatus reported, HealthStatus expected)
    {
        var probe = ProbeFactory.Create(new ScriptedCheck(() => Task.FromResult(new HealthCheckResult(reported))), _time, registered);

        var state = await probe.ProbeAsync();

        Assert.Equal((expected, HealthReason.Failed), (state.Status, state.Reason));
    }

    [Fact]
    public async Task Run_CheckReportsAnException_NamesItsReason()
    {
        var probe = ProbeFactory.Create(
            new ScriptedCheck(() => Task.FromResult(HealthCheckResult.Unhealthy("text", new UnauthorizedAccessException("text")))), _time);

        Assert.Equal(HealthReason.Auth, (await probe.ProbeAsync()).Reason);
    }

    [Theory]
    [InlineData("throws", HealthReason.Protocol)]
    [InlineData("throws later", HealthReason.Protocol)]
    [InlineData("cancels", HealthReason.Timeout)]
    [InlineData("returns no task", HealthReason.Failed)]
    public async Task Run_CheckBreaks_FailsAsRegistered(string how, HealthReason expected)
    {
        var probe = ProbeFactory.Create(new ScriptedCheck(Breaking(how)), _time, HealthStatus.Degraded);

        var state = await probe.ProbeAsync();

        Assert.Equal((HealthStatus.Degraded, expected), (state.Status, state.Reason));
    }

    [Fact]
    public async Task Run_CheckThatBlocks_TakesNoThreadOfThePool()
    {
        var isPoolThread = new List<bool>();
        var probe = ProbeFactory.Create(
            _ =>
            {
                isPoolThread.Add(Thread.CurrentThread.IsThreadPoolThread);
                return new ScriptedCheck(() =>
                {
                    isPoolThread.Add(Thread.CurrentThread.IsThreadPoolThread);
                    return Task.FromResult(HealthCheckResult.Healthy());
                });
            },
            _time);

        await probe.ProbeAsync();

        Assert.Equal([false, false], isPoolThread);
    }

    [Fact]
    public async Task Run_CheckCannotBeCreated_FailsAsRegistered()
    {
        var probe = ProbeFactory.Create(_ => throw new InvalidOperationException("no such service"), _time);

        var state = await probe.ProbeAsync();

        Assert.Equal((HealthStatus.Unhealthy, HealthReason.Failed), (state.Status, state.Reason));
    }

    [Theory]
    [InlineData(HealthStatus.Unhealthy)]
    [InlineData(HealthStatus.Degraded)]
    public void Pending_IsWhatTheRegistrationCallsAFailure(HealthStatus registered)
    {
        var pending = ProbeFactory.Create(new ScriptedCheck(), _time, registered).Pending();

        Assert.Equal((registered, HealthReason.Pending, null), (pending.Status, pending.Reason, pending.CheckedAt));
    }

    private static Func<Task<HealthCheckResult>> Breaking(string how) => how switch
    {
        "throws" => () => throw new EndOfStreamException(),
        "throws later" => ThrowLaterAsync,
        "cancels" => () => Task.FromCanceled<HealthCheckResult>(new CancellationToken(canceled: true)),
        _ => () => null!,
    };

    private static async Task<HealthCheckResult> ThrowLaterAsync()
    {
        await Task.Yield();
        throw new EndOfStreamException();
    }
}
