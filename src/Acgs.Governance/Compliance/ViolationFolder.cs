// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Compliance;

/// <summary>
/// Folds identical violations: the first is written at once with the count 1, and those of the second that follows as one record with
/// theirs, second by second, until there are none. The counts of all records together are the number of violations.
/// </summary>
/// <param name="time">The clock.</param>
/// <param name="write">Takes a violation and how many there were, on the thread of the request or of a timer.</param>
internal sealed class ViolationFolder(TimeProvider time, Action<Violation, int> write) : IDisposable
{
    /// <summary>How many kinds of violations are told apart at a time; those of further routes are folded as if they had one route.</summary>
    public const int MostKinds = 1_000;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<Violation, Fold> _open = [];
    private bool _isClosed;

    public void Add(Violation violation)
    {
        lock (_lock)
        {
            if (_open.Count >= MostKinds && !_open.ContainsKey(violation))
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

    /// <summary>Writes what is folded; what comes later is written at once.</summary>
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

    // The request that comes first does not go on in the timer, with its activity and all that hangs on it.
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
            // A sink that fails fails no request here, and must not end the process.
        }
    }

    private sealed class Fold
    {
        public required Violation Violation { get; init; }

        public ITimer Timer { get; set; } = null!;

        public int Count { get; set; }
    }
}
