// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health;
using Acgs.Governance.Tests.Hosting;
using Acgs.Governance.TestServers;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Tests.Health;

public sealed class ThreadPoolWatchdogTests : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(3);

    private readonly TestTime _time = new();
    private readonly Queue<Action> _pool = [];
    private readonly FakeLogger<ThreadPoolWatchdog> _logger = new();
    private readonly ThreadPoolWatchdog _watchdog;

    public ThreadPoolWatchdogTests() =>
        _watchdog = new(Options.Create(new HealthOptions { ThreadPoolTimeout = Limit }), _time, _logger, _pool.Enqueue);

    public void Dispose() => _watchdog.Dispose();

    [Fact]
    public async Task IsStarved_PoolRunsNothing_AfterTheIntervalAndTheLimit()
    {
        await _watchdog.StartAsync(CancellationToken.None);

        _time.Advance(Interval + Limit);
        Assert.False(_watchdog.IsStarved);

        _time.Advance(TimeSpan.FromTicks(1));
        Assert.True(_watchdog.IsStarved);
        Assert.Single(_pool);
    }

    [Fact]
    public async Task IsStarved_PoolRunsWhatIsQueued_Never()
    {
        await _watchdog.StartAsync(CancellationToken.None);

        for (var second = 0; second < 60; second++)
        {
            _time.Advance(Interval);
            _pool.Dequeue()();
            Assert.False(_watchdog.IsStarved);
        }

        Assert.Empty(Records());
    }

    [Fact]
    public void IsStarved_BeforeTheStart_IsNot()
    {
        _time.Advance(TimeSpan.FromDays(1));

        Assert.False(_watchdog.IsStarved);
    }

    [Fact]
    public async Task IsStarved_AfterTheEnd_IsNot()
    {
        await _watchdog.StartAsync(CancellationToken.None);
        _watchdog.Dispose();

        _time.Advance(TimeSpan.FromDays(1));

        Assert.False(_watchdog.IsStarved);
        Assert.Empty(Records());
    }

    [Fact]
    public async Task Start_LongAfterItWasCreated_CountsFromTheStart()
    {
        _time.Advance(TimeSpan.FromDays(1));
        await _watchdog.StartAsync(CancellationToken.None);

        Assert.False(_watchdog.IsStarved);
        Assert.Empty(Records());
    }

    [Fact]
    public async Task Log_OfAStarvation_HasOneRecordForItsBeginningAndOneForItsEnd()
    {
        await _watchdog.StartAsync(CancellationToken.None);

        _time.Advance(TimeSpan.FromSeconds(6));
        Assert.True(_watchdog.IsStarved);
        Assert.True(_watchdog.IsStarved);
        // The watchdog's own thread may have seen it first, and be about to say so.
        await Eventually.TrueAsync(() => Records().Count == 1, TimeSpan.FromSeconds(30), "the record of the starvation");
        _pool.Dequeue()();
        Assert.False(_watchdog.IsStarved);
        _time.Advance(Interval);
        _pool.Dequeue()();

        Assert.Equal(
            [(LogLevel.Critical, 1203, "ThreadPoolStarved"), (LogLevel.Warning, 1204, "ThreadPoolRecovered")],
            Records().Select(record => (record.Level, record.Id.Id, record.Id.Name)));
        Assert.StartsWith("The thread pool has not run a work item for 3 s (", Records()[0].Message, StringComparison.Ordinal);
        Assert.Equal("The thread pool recovered after 6 s.", Records()[1].Message);
    }

    [Fact]
    public async Task Log_OfAStarvationThatNobodySaw_TellsOfItAfterwards()
    {
        await _watchdog.StartAsync(CancellationToken.None);

        _time.Advance(TimeSpan.FromSeconds(6));
        _pool.Dequeue()();

        // The watchdog's own thread may say the other one after it.
        Assert.Equal("The thread pool recovered after 6 s.", Assert.Single(Records(), record => record.Id.Id == 1204).Message);
    }

    [Fact]
    public async Task Log_OfAStarvationDuringWhichNobodyAsks_TellsOfItMeanwhile()
    {
        using var watchdog = new ThreadPoolWatchdog(
            Options.Create(new HealthOptions { ThreadPoolTimeout = TimeSpan.FromMilliseconds(100) }), TimeProvider.System, _logger, static _ => { });
        await watchdog.StartAsync(CancellationToken.None);

        await Eventually.TrueAsync(() => Records().Count > 0, TimeSpan.FromSeconds(20), "the record of the starvation");

        Assert.Equal(1203, Assert.Single(Records()).Id.Id);
    }

    [Fact]
    public async Task Log_ThatThrows_ReachesNeitherThePoolNorWhoAsks()
    {
        using var watchdog = new ThreadPoolWatchdog(
            Options.Create(new HealthOptions { ThreadPoolTimeout = Limit }), _time, new BrokenLogger(), _pool.Enqueue);
        await watchdog.StartAsync(CancellationToken.None);

        _time.Advance(TimeSpan.FromSeconds(6));
        Assert.True(watchdog.IsStarved);
        _pool.Dequeue()();

        Assert.False(watchdog.IsStarved);
    }

    private IReadOnlyList<FakeLogRecord> Records() => _logger.Collector.GetSnapshot();

    private sealed class BrokenLogger : ILogger<ThreadPoolWatchdog>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            throw new InvalidOperationException("a full disk");
    }
}
