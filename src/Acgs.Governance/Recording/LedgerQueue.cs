// Constitutional Hash: cdd01ef066bc6cf2

using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Recording;

/// <summary>Records that wait for the store, so that no request does. When it is full, records are dropped and counted.</summary>
internal sealed partial class LedgerQueue
{
    private static readonly TimeSpan LogPeriod = TimeSpan.FromSeconds(10);

    private readonly Channel<PendingViolation> _waiting;
    private readonly LedgerMetrics _metrics;
    private readonly TimeProvider _time;
    private readonly ILogger<LedgerQueue> _logger;
    private readonly Lock _dropping = new();
    private long _unlogged;
    private long? _logged;
    private int _length;

    public LedgerQueue(IOptions<LedgerOptions> options, LedgerMetrics metrics, TimeProvider time, ILogger<LedgerQueue> logger)
    {
        (_metrics, _time, _logger) = (metrics, time, logger);
        _waiting = Channel.CreateBounded<PendingViolation>(new BoundedChannelOptions(options.Value.QueueCapacity) { SingleReader = true });
        metrics.ObserveQueue(() => Length);
    }

    /// <summary>How many records are not written yet, those on their way to the store included.</summary>
    public int Length => Volatile.Read(ref _length);

    public ChannelReader<PendingViolation> Reader => _waiting.Reader;

    /// <summary>When a record was dropped last, as a timestamp of the clock; <see langword="null"/> if none was.</summary>
    public long? LastDrop { get; private set; }

    /// <summary>Adds a record, unless the queue is full or closed.</summary>
    public bool TryAdd(PendingViolation violation)
    {
        Interlocked.Increment(ref _length);
        var isAdded = _waiting.Writer.TryWrite(violation);
        if (!isAdded)
        {
            Remove(1);
            Drop(violation.Record.Count);
        }

        return isAdded;
    }

    /// <summary>Counts records that were written.</summary>
    public void Remove(int count) => Interlocked.Add(ref _length, -count);

    /// <summary>Takes no more records.</summary>
    public void Close() => _waiting.Writer.TryComplete();

    private void Drop(long count)
    {
        _metrics.Drop(count);
        long unlogged;
        lock (_dropping)
        {
            LastDrop = _time.GetTimestamp();
            _unlogged += count;
            if (_logged is { } logged && _time.GetElapsedTime(logged) < LogPeriod)
            {
                return;
            }

            (unlogged, _unlogged, _logged) = (_unlogged, 0, LastDrop);
        }

        Log.Dropped(_logger, unlogged);
    }

    private static partial class Log
    {
        [LoggerMessage(
            1701, LogLevel.Error,
            "The ledger dropped {Count} violations: the store is too slow or does not answer, and the queue is full (Acgs:Ledger:QueueCapacity).",
            EventName = "ViolationsDropped")]
        public static partial void Dropped(ILogger logger, long count);
    }
}
