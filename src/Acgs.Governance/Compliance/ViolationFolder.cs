// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Compliance;

/// <summary>
/// Aggregates identical violations: the first is written immediately with count 1; those of each following second are written as one
/// record, until a second has none. The counts of all records add up to the number of violations.
/// </summary>
/// <param name="time">The clock.</param>
/// <param name="write">Receives a violation and its count, on a request thread or a timer thread.</param>
internal sealed class ViolationFolder(TimeProvider time, Action<Violation, int> write) : IDisposable
{
    /// <summary>The maximum number of distinct violations tracked at a time; beyond it, routes are combined.</summary>
    public const int MaxKinds = 1_000;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<Violation, Fold> _open = [];
    private bool _isClosed;

    public void Add(Violation violation)
    {
        lock (_lock)
        {
            if (_open.Count >= MaxKinds && !_open.ContainsKey(violation))
            {
                violation = violation with { Route = Violation.Other };
            }

            if (_open.TryGetValue(violation, out var fold))
            {
                fold.Count++;
                return;
            }

            if (!_isClosed)
            {
                var opened = Create(violation);
                _open.Add(violation, opened);
                opened.Timer.Change(Window, Timeout.InfiniteTimeSpan);
            }
        }

        write(violation, 1);
    }

    /// <summary>Writes pending records; later violations are written immediately.</summary>
    public void Dispose()
    {
        Fold[] folds;
        lock (_lock)
        {
            _isClosed = true;
            folds = [.. _open.Values];
            _open.Clear();
        }

        foreach (var fold in folds)
        {
            fold.Timer.Dispose();
            Write(fold.Violation, fold.Count);
        }
    }

    // The timer must not capture the execution context and activity of the first request.
    private Fold Create(Violation violation)
    {
        var fold = new Fold { Violation = violation };
        var flow = ExecutionContext.IsFlowSuppressed() ? (AsyncFlowControl?)null : ExecutionContext.SuppressFlow();
        fold.Timer = time.CreateTimer(_ => Elapse(fold), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        flow?.Undo();
        return fold;
    }

    private void Elapse(Fold fold)
    {
        int count;
        lock (_lock)
        {
            if (_isClosed)
            {
                return;
            }

            (count, fold.Count) = (fold.Count, 0);
            if (count == 0)
            {
                _open.Remove(fold.Violation);
                fold.Timer.Dispose();
                return;
            }

            fold.Timer.Change(Window, Timeout.InfiniteTimeSpan);
        }

        Write(fold.Violation, count);
    }

    private void Write(Violation violation, int count)
    {
        try
        {
            if (count > 0)
            {
                write(violation, count);
            }
        }
        catch (Exception)
        {
            // A failing sink must fail neither the request nor the process.
        }
    }

    private sealed class Fold
    {
        public required Violation Violation { get; init; }

        public ITimer Timer { get; set; } = null!;

        public int Count { get; set; }
    }
}
