// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health;
using Acgs.Governance.Health.Page;
using Acgs.Governance.Tests.Hosting;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Tests.Health.Page;

public sealed class HealthHistoryTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly HealthHistory _history = new();

    [Fact]
    public void ResultsOf_AfterMoreThanItKeeps_AreTheLastSixtyOfThatCheck()
    {
        var other = State("cache", HealthStatus.Degraded, 0);
        _history.OnResult(other, other);
        for (var second = 1; second <= 100; second++)
        {
            var state = State("db", HealthStatus.Healthy, second);
            _history.OnResult(state, state);
        }

        Assert.Equal(
            Enumerable.Range(41, 60).Select(second => new ProbeResult(TimeSpan.FromMilliseconds(second), HealthStatus.Healthy, Start.AddSeconds(second))),
            _history.ResultsOf("db"));
        Assert.Equal([new ProbeResult(TimeSpan.Zero, HealthStatus.Degraded, Start)], _history.ResultsOf("cache"));
        Assert.Empty(_history.ResultsOf("DB"));
        Assert.Equal(101, _history.Version);
    }

    [Fact]
    public void Changes_AfterMoreThanItKeeps_AreTheLastTwentyOfAllChecks()
    {
        for (var second = 1; second <= 30; second++)
        {
            var (from, to) = second % 2 == 0 ? (HealthStatus.Unhealthy, HealthStatus.Healthy) : (HealthStatus.Healthy, HealthStatus.Unhealthy);
            _history.OnResult(State($"check-{second}", from, second - 1), State($"check-{second}", to, second));
            _history.OnResult(State($"check-{second}", to, second), State($"check-{second}", to, second));
        }

        Assert.Equal(Enumerable.Range(11, 20).Select(second => ($"check-{second}", Start.AddSeconds(second))), _history.Changes().Select(change => (change.Check, change.OccurredAt)));
        Assert.Equal((HealthStatus.Unhealthy, HealthStatus.Healthy, null), Parts(_history.Changes()[^1]));
        Assert.Equal((HealthStatus.Healthy, HealthStatus.Unhealthy, HealthReason.Refused), Parts(_history.Changes()[^2]));
    }

    [Fact]
    public void Changes_OnTheFirstResult_AreNoneUnlessItIsBad()
    {
        var pending = State("db", HealthStatus.Unhealthy, 0) with { CheckedAt = null, Reason = HealthReason.Pending };

        _history.OnResult(pending, State("db", HealthStatus.Healthy, 1));
        Assert.Empty(_history.Changes());

        _history.OnResult(pending, State("db", HealthStatus.Degraded, 1));
        Assert.Equal((HealthStatus.Healthy, HealthStatus.Degraded, HealthReason.Refused), Parts(Assert.Single(_history.Changes())));
    }

    [Fact]
    public void OnResult_OfAKnownCheck_AllocatesNothing()
    {
        var state = State("db", HealthStatus.Healthy, 1);

        Assert.Equal(0, Allocations.PerRun(() => _history.OnResult(state, state)));
    }

    [Fact]
    public void OnResult_FromManyThreads_LosesNothing()
    {
        Parallel.For(0, 8, thread =>
        {
            for (var second = 1; second <= 50; second++)
            {
                var state = State($"check-{thread}", HealthStatus.Healthy, second);
                _history.OnResult(state, state);
                _ = _history.ResultsOf("check-0");
            }
        });

        Assert.Equal(400, _history.Version);
        Assert.All(Enumerable.Range(0, 8), thread => Assert.Equal(50, _history.ResultsOf($"check-{thread}").Length));
    }

    private static CheckState State(string name, HealthStatus status, int second) => new(
        name,
        status,
        status == HealthStatus.Healthy ? null : HealthReason.Refused,
        TimeSpan.FromMilliseconds(second),
        Start.AddSeconds(second),
        second,
        TimeSpan.FromSeconds(15));

    private static (HealthStatus From, HealthStatus To, HealthReason? Reason) Parts(HealthTransition change) => (change.From, change.To, change.Reason);
}
