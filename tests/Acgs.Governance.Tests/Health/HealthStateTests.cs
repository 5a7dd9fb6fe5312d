// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health;
using Acgs.Governance.Tests.Hosting;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Tests.Health;

public sealed class HealthStateTests
{
    private readonly TestTime _time = new();
    private readonly HealthState _state;

    public HealthStateTests()
    {
        _state = new(_time);
        _state.Begin([State("first", checkedAt: null), State("second", checkedAt: null)]);
    }

    [Fact]
    public void FirstRound_IsDoneWhenTheLastCheckIs()
    {
        _state.Replace(1, State("second", _time.GetUtcNow()));
        Assert.False(_state.IsFirstRoundDone);

        _state.Replace(0, State("first", _time.GetUtcNow()));
        Assert.True(_state.IsFirstRoundDone);
    }

    [Fact]
    public void Read_ResultOlderThanItsLimit_IsUnhealthyAndStale()
    {
        _state.Replace(0, State("first", _time.GetUtcNow()));
        _time.Advance(TimeSpan.FromSeconds(15));
        Assert.Equal((HealthStatus.Healthy, null), Read(0));

        _time.Advance(TimeSpan.FromTicks(1));

        Assert.Equal((HealthStatus.Unhealthy, HealthReason.Stale), Read(0));
        Assert.Equal(HealthStatus.Unhealthy, _state.Current.To(HealthQuestion.Overall).Status);
    }

    [Fact]
    public void Read_WallClockIsCorrected_NothingAges()
    {
        _state.Replace(0, State("first", _time.GetUtcNow()));

        _time.Correction = TimeSpan.FromDays(1);

        Assert.Equal((HealthStatus.Healthy, null), Read(0));
    }

    [Fact]
    public void Read_OneStaleResult_LeavesTheOthersAlone()
    {
        _state.Replace(0, State("first", _time.GetUtcNow()));
        _time.Advance(TimeSpan.FromSeconds(16));
        _state.Replace(1, State("second", _time.GetUtcNow()));

        Assert.Equal((HealthStatus.Unhealthy, HealthReason.Stale), Read(0));
        Assert.Equal((HealthStatus.Healthy, null), Read(1));
    }

    [Fact]
    public void Replace_ReturnsTheStateThatStoodThere()
    {
        var first = State("first", _time.GetUtcNow());
        _state.Replace(0, first);

        Assert.Same(first, _state.Replace(0, State("first", _time.GetUtcNow())));
    }

    private (HealthStatus Status, HealthReason? Reason) Read(int index) => (_state.Current.Checks[index].Status, _state.Current.Checks[index].Reason);

    private CheckState State(string name, DateTimeOffset? checkedAt) =>
        new(name, HealthStatus.Healthy, null, TimeSpan.Zero, checkedAt, _time.GetTimestamp(), TimeSpan.FromSeconds(15));
}
