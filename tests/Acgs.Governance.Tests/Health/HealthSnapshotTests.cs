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

        var overall = snapshot.To(HealthQuestion.Overall).Checks;

        Assert.Same(overall, snapshot.To(HealthQuestion.Overall).Checks);
        Assert.Same(overall, snapshot.To(HealthQuestion.Ready).Checks);
        Assert.Same(overall, snapshot.To(HealthQuestion.Startup).Checks);
        Assert.Equal("{}", Text(snapshot, HealthQuestion.Live));
    }

    [Fact]
    public void To_OtherChecks_ShowsThese()
    {
        var snapshot = Snapshot(
            State("loop", HealthStatus.Degraded, CheckScope.Live), State("db", HealthStatus.Unhealthy, CheckScope.Ready), State("seed", HealthStatus.Healthy, CheckScope.Startup));

        Assert.Equal(
            ["Overall Unhealthy loop,db,seed", "Live Degraded loop", "Ready Unhealthy db", "Startup Healthy seed"],
            Enum.GetValues<HealthQuestion>().Select(question => $"{question} {snapshot.To(question).Status} {Names(snapshot, question)}"));
    }

    [Fact]
    public void To_LivenessBeforeACheckHasRun_DoesNotCountIt()
    {
        var pending = State("loop", HealthStatus.Unhealthy, CheckScope.Live) with { CheckedAt = null, Reason = HealthReason.Pending };

        Assert.Equal(HealthStatus.Healthy, Snapshot(pending).To(HealthQuestion.Live).Status);
        Assert.Equal(HealthStatus.Unhealthy, Snapshot(pending).To(HealthQuestion.Overall).Status);
        Assert.Equal("loop", Names(Snapshot(pending), HealthQuestion.Live));
    }

    [Theory]
    [InlineData("Ready", false)]
    [InlineData("Startup", false)]
    [InlineData("Live", true)]
    public void IsComplete_WithAnUnprobedCheck_DependsOnWhatItIsFor(string question, bool expected)
    {
        var pending = State("second", HealthStatus.Unhealthy, CheckScopes.Of(question == "Ready" ? [] : [question])) with { CheckedAt = null };

        Assert.Equal(expected, Snapshot(State("first", HealthStatus.Unhealthy), pending).IsComplete);
    }

    private static HealthSnapshot Snapshot(params CheckState[] checks) => new([.. checks], long.MaxValue);

    private static string Text(HealthSnapshot snapshot, HealthQuestion question) => Encoding.UTF8.GetString(snapshot.To(question).Checks);

    private static string Names(HealthSnapshot snapshot, HealthQuestion question)
    {
        using var checks = System.Text.Json.JsonDocument.Parse(snapshot.To(question).Checks);
        return string.Join(',', checks.RootElement.EnumerateObject().Select(check => check.Name));
    }

    private static CheckState State(string name, HealthStatus status, CheckScope scope = CheckScope.Dependency) =>
        new(name, status, null, TimeSpan.Zero, DateTimeOffset.UnixEpoch, 0, TimeSpan.FromSeconds(15)) { Scope = scope };
}
