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
        Assert.Equal(HealthStatus.Unhealthy, _state.Current.Evaluate(HealthProbeKind.Overall).Status);
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

    [Fact]
    public void Current_BetweenTwoChanges_IsTheSameSnapshot()
    {
        _state.Replace(0, State("first", _time.GetUtcNow()));
        var snapshot = _state.Current;
        _time.Advance(TimeSpan.FromSeconds(15));
        Assert.Same(snapshot, _state.Current);

        _state.Replace(1, State("second", _time.GetUtcNow()));
        Assert.NotSame(snapshot, _state.Current);
    }

    [Fact]
    public void Current_StaleResult_IsWorkedOutOnce()
    {
        _state.Replace(0, State("first", _time.GetUtcNow()));
        _time.Advance(TimeSpan.FromSeconds(16));

        var aged = new HealthSnapshot[64];
        Parallel.For(0, aged.Length, index => aged[index] = _state.Current);

        Assert.Single(aged.Distinct());
        _time.Advance(TimeSpan.FromDays(1));
        Assert.Same(aged[0], _state.Current);
    }

    [Fact]
    public void Replace_StaleResult_RecoversAndIsNotTheOneBefore()
    {
        var first = State("first", _time.GetUtcNow());
        _state.Replace(0, first);
        _time.Advance(TimeSpan.FromSeconds(16));
        Assert.Equal(HealthReason.Stale, Read(0).Reason);

        var before = _state.Replace(0, State("first", _time.GetUtcNow()));

        Assert.Same(first, before);
        Assert.Equal((HealthStatus.Healthy, null), Read(0));
    }

    [Fact]
    public void FirstRound_OnceDone_StaysDone()
    {
        _state.Replace(0, State("first", _time.GetUtcNow()));
        _state.Replace(1, State("second", _time.GetUtcNow()));

        _state.Replace(0, State("first", checkedAt: null));

        Assert.True(_state.IsFirstRoundDone);
    }

    [Fact]
    public async Task Current_WritersAndReadersAtOnce_NeverShowsAnOlderResultAgain()
    {
        const int Rounds = 2_000;
        var writers = Enumerable.Range(0, 2).Select(index => (Action)(() =>
        {
            for (var round = 1; round <= Rounds; round++)
            {
                _state.Replace(index, State("check", _time.GetUtcNow()) with { Duration = TimeSpan.FromTicks(round) });
            }
        }));
        var readers = Enumerable.Repeat((Action)(() =>
        {
            var (first, second) = (0L, 0L);
            while (first < Rounds || second < Rounds)
            {
                var checks = _state.Current.Checks;
                Assert.True(checks[0].Duration.Ticks >= first && checks[1].Duration.Ticks >= second);
                (first, second) = (checks[0].Duration.Ticks, checks[1].Duration.Ticks);
            }
        }), 2);

        // Threads of their own: the readers wait for the writers.
        await Task.WhenAll(writers.Concat(readers).Select(
            work => Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

        Assert.Equal([Rounds, Rounds], _state.Current.Checks.Select(check => check.Duration.Ticks));
    }

    private (HealthStatus Status, HealthReason? Reason) Read(int index) => (_state.Current.Checks[index].Status, _state.Current.Checks[index].Reason);

    private CheckState State(string name, DateTimeOffset? checkedAt) =>
        new(name, HealthStatus.Healthy, null, TimeSpan.Zero, checkedAt, _time.GetTimestamp(), TimeSpan.FromSeconds(15));
}
