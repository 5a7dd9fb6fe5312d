// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Recording;

/// <summary>
/// Aggregates identical violations: the first one opens a second, at whose end all of that second are written as one record. The counts
/// of all records add up to the number of violations.
/// </summary>
/// <param name="time">The clock.</param>
/// <param name="write">Receives violations, on a timer thread; after disposal on a request thread.</param>
internal sealed class ViolationFolder(TimeProvider time, Action<FoldedViolation> write) : IDisposable
{
    /// <summary>The maximum number of distinct violations tracked at a time; beyond it, routes and clients are combined.</summary>
    public const int MaxKinds = 1_000;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();

    // Held while what was due is on its way.
    private readonly Lock _writing = new();
    private readonly Dictionary<ViolationKind, Fold> _open = [];
    private readonly Queue<Fold> _due = [];
    private ITimer? _timer;
    private bool _isClosed;

    /// <summary>Counts a violation.</summary>
    /// <returns>The identifier of the record that has it.</returns>
    public Guid Add(ViolationKind kind)
    {
        // Not under the lock: clocks of tests run what is due, which may be a fold.
        var (now, stamp) = (time.GetUtcNow(), time.GetTimestamp());
        lock (_lock)
        {
            if (!_isClosed)
            {
                return Count(kind, now, stamp);
            }
        }

        var late = FoldedViolation.First(kind, now);
        Write(late);
        return late.Id;
    }

    /// <summary>Writes pending records; later violations are written immediately.</summary>
    public void Dispose()
    {
        Fold[] folds;
        lock (_lock)
        {
            _isClosed = true;
            folds = [.. _due];
            _due.Clear();
            _open.Clear();
        }

        _timer?.Dispose();
        lock (_writing)
        {
            // What the timer has taken is written before whoever disposes goes on, as to close the queue.
        }

        Array.ForEach(folds, fold => Write(fold.Violations));
    }

    private Guid Count(ViolationKind kind, DateTimeOffset now, long stamp)
    {
        if (_open.Count >= MaxKinds && !_open.ContainsKey(kind))
        {
            kind = kind.Combined;
        }

        if (_open.TryGetValue(kind, out var fold))
        {
            fold.Violations = fold.Violations with { Count = fold.Violations.Count + 1 };
            return fold.Violations.Id;
        }

        fold = new(stamp, FoldedViolation.First(kind, now));
        _open.Add(kind, fold);
        _due.Enqueue(fold);
        if (_due.Count == 1)
        {
            _timer ??= CreateTimer();
            _timer.Change(Window, Timeout.InfiniteTimeSpan);
        }

        return fold.Violations.Id;
    }

    // The timer must not capture the execution context and activity of the request that happens to come first.
    private ITimer CreateTimer()
    {
        var flow = ExecutionContext.IsFlowSuppressed() ? (AsyncFlowControl?)null : ExecutionContext.SuppressFlow();
        var timer = time.CreateTimer(_ => Elapse(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        flow?.Undo();
        return timer;
    }

    private void Elapse()
    {
        var now = time.GetTimestamp();
        lock (_writing)
        {
            while (TakeDue(now) is { } fold)
            {
                Write(fold.Violations);
            }
        }
    }

    // All windows are equally long, so that those opened first are due first.
    private Fold? TakeDue(long now)
    {
        lock (_lock)
        {
            if (!_due.TryPeek(out var fold))
            {
                return null;
            }

            if (Window - time.GetElapsedTime(fold.Opened, now) is { } left && left > TimeSpan.Zero)
            {
                // A timer of the system counts whole milliseconds.
                _timer!.Change(TimeSpan.FromMilliseconds(Math.Ceiling(left.TotalMilliseconds)), Timeout.InfiniteTimeSpan);
                return null;
            }

            _open.Remove(fold.Violations.Kind);
            return _due.Dequeue();
        }
    }

    private void Write(in FoldedViolation violations)
    {
        try
        {
            write(violations);
        }
        catch (Exception)
        {
            // A failing sink must fail neither the request nor the process.
        }
    }

    private sealed class Fold(long opened, FoldedViolation first)
    {
        public long Opened => opened;

        public FoldedViolation Violations { get; set; } = first;
    }
}
