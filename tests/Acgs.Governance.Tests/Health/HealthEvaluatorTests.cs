// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Health;
using Acgs.Governance.Tests.Hosting;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Tests.Health;

public sealed class HealthEvaluatorTests : IDisposable
{
    private readonly StubLifetime _lifetime = new();
    private readonly HealthState _state = new(new TestTime());
    private readonly ServingState _serving;
    private readonly HealthEvaluator _evaluator;

    public HealthEvaluatorTests()
    {
        _serving = new(_lifetime, _state);
        _evaluator = new(_state, new ThreadPoolWatchdog(Options.Create(new HealthOptions()), new TestTime(), NullLogger<ThreadPoolWatchdog>.Instance, static work => work()), _serving);
    }

    public void Dispose() => _lifetime.Dispose();

    [Fact]
    public void Answer_BeforeTheFirstRound_OnlyLivenessIsGiven()
    {
        _state.Begin([State(HealthStatus.Unhealthy, checkedAt: null)]);
        _lifetime.Start();

        Assert.Equal("live Healthy, startup Unhealthy, ready Unhealthy, overall Unhealthy", Answers());
    }

    [Fact]
    public void Answer_BeforeTheHostHasStarted_IsNotReady()
    {
        Probe(HealthStatus.Healthy);

        Assert.Equal("live Healthy, startup Healthy, ready Unhealthy, overall Healthy", Answers());
    }

    [Fact]
    public void Answer_WithoutDependencies_IsHealthy()
    {
        _state.Begin([]);
        _lifetime.Start();

        Assert.Equal("live Healthy, startup Healthy, ready Healthy, overall Healthy", Answers());
    }

    [Theory]
    [InlineData(HealthStatus.Healthy, "live Healthy, startup Healthy, ready Healthy, overall Healthy")]
    [InlineData(HealthStatus.Degraded, "live Healthy, startup Healthy, ready Degraded, overall Degraded")]
    [InlineData(HealthStatus.Unhealthy, "live Healthy, startup Healthy, ready Unhealthy, overall Unhealthy")]
    public void Answer_OfAStartedHost_IsThatOfItsWorstDependency(HealthStatus worst, string expected)
    {
        Probe(HealthStatus.Healthy, worst, HealthStatus.Healthy);
        _lifetime.Start();

        Assert.Equal(expected, Answers());
    }

    [Fact]
    public void Answer_WhileTheHostStops_IsNotReady()
    {
        Probe(HealthStatus.Healthy);
        _lifetime.Start();
        _lifetime.StopApplication();

        Assert.Equal("live Healthy, startup Healthy, ready Unhealthy, overall Healthy", Answers());
    }

    [Fact]
    public void Answer_WhileTheServiceIsTakenOut_IsNotReady()
    {
        Probe(HealthStatus.Healthy);
        _lifetime.Start();
        _serving.BeginMaintenance();
        Assert.Equal("live Healthy, startup Healthy, ready Unhealthy, overall Healthy", Answers());

        _serving.EndMaintenance();
        Assert.Equal("live Healthy, startup Healthy, ready Healthy, overall Healthy", Answers());
    }

    [Fact]
    public void Answer_OfLiveness_RestsOnNoCheck()
    {
        Probe(HealthStatus.Unhealthy);

        Assert.Equal("{}", Encoding.UTF8.GetString(_evaluator.Evaluate(HealthProbeKind.Live).Checks));
        Assert.StartsWith("{\"db\":", Encoding.UTF8.GetString(_evaluator.Evaluate(HealthProbeKind.Ready).Checks), StringComparison.Ordinal);
    }

    private void Probe(params HealthStatus[] statuses)
    {
        _state.Begin(statuses.Select(_ => State(HealthStatus.Unhealthy, checkedAt: null)));
        for (var index = 0; index < statuses.Length; index++)
        {
            _state.Replace(index, State(statuses[index], DateTimeOffset.UnixEpoch));
        }
    }

    private string Answers() =>
        $"live {Status(HealthProbeKind.Live)}, startup {Status(HealthProbeKind.Startup)}, " +
        $"ready {Status(HealthProbeKind.Ready)}, overall {Status(HealthProbeKind.Overall)}";

    private HealthStatus Status(HealthProbeKind kind) => _evaluator.Evaluate(kind).Status;

    private static CheckState State(HealthStatus status, DateTimeOffset? checkedAt) =>
        new("db", status, null, TimeSpan.Zero, checkedAt, 0, TimeSpan.MaxValue);
}
