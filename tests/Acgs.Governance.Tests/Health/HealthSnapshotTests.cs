// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Health;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Tests.Health;

public sealed class HealthSnapshotTests
{
    [Fact]
    public void To_SameChecks_ServesTheSameBytes()
    {
        var snapshot = Snapshot(State("db", HealthStatus.Healthy), State("cache", HealthStatus.Degraded));

        var overall = snapshot.Evaluate(HealthProbeKind.Overall).Checks;

        Assert.Same(overall, snapshot.Evaluate(HealthProbeKind.Overall).Checks);
        Assert.Same(overall, snapshot.Evaluate(HealthProbeKind.Ready).Checks);
        Assert.Same(overall, snapshot.Evaluate(HealthProbeKind.Startup).Checks);
        Assert.Equal("{}", Text(snapshot, HealthProbeKind.Live));
    }

    [Fact]
    public void To_OtherChecks_ShowsThese()
    {
        var snapshot = Snapshot(
            State("loop", HealthStatus.Degraded, CheckScope.Live), State("db", HealthStatus.Unhealthy, CheckScope.Ready), State("seed", HealthStatus.Healthy, CheckScope.Startup));

        Assert.Equal(
            ["Overall Unhealthy loop,db,seed", "Live Degraded loop", "Ready Unhealthy db", "Startup Healthy seed"],
            Enum.GetValues<HealthProbeKind>().Select(kind => $"{kind} {snapshot.Evaluate(kind).Status} {Names(snapshot, kind)}"));
    }

    [Fact]
    public void To_LivenessBeforeACheckHasRun_DoesNotCountIt()
    {
        var pending = State("loop", HealthStatus.Unhealthy, CheckScope.Live) with { CheckedAt = null, Reason = HealthReason.Pending };

        Assert.Equal(HealthStatus.Healthy, Snapshot(pending).Evaluate(HealthProbeKind.Live).Status);
        Assert.Equal(HealthStatus.Unhealthy, Snapshot(pending).Evaluate(HealthProbeKind.Overall).Status);
        Assert.Equal("loop", Names(Snapshot(pending), HealthProbeKind.Live));
    }

    [Theory]
    [InlineData("Ready", false)]
    [InlineData("Startup", false)]
    [InlineData("Live", true)]
    public void IsComplete_WithAnUnprobedCheck_DependsOnWhatItIsFor(string kind, bool expected)
    {
        var pending = State("second", HealthStatus.Unhealthy, CheckScopes.Of(kind == "Ready" ? [] : [kind])) with { CheckedAt = null };

        Assert.Equal(expected, Snapshot(State("first", HealthStatus.Unhealthy), pending).IsComplete);
    }

    private static HealthSnapshot Snapshot(params CheckState[] checks) => new([.. checks], long.MaxValue);

    private static string Text(HealthSnapshot snapshot, HealthProbeKind kind) => Encoding.UTF8.GetString(snapshot.Evaluate(kind).Checks);

    private static string Names(HealthSnapshot snapshot, HealthProbeKind kind)
    {
        using var checks = System.Text.Json.JsonDocument.Parse(snapshot.Evaluate(kind).Checks);
        return string.Join(',', checks.RootElement.EnumerateObject().Select(check => check.Name));
    }

    private static CheckState State(string name, HealthStatus status, CheckScope scope = CheckScope.Dependency) =>
        new(name, status, null, TimeSpan.Zero, DateTimeOffset.UnixEpoch, 0, TimeSpan.FromSeconds(15)) { Scope = scope };
}
