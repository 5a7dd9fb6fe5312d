// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Recording;

/// <summary>
/// Aggregates identical violations: the first is written immediately with count 1; those of each following second are written as one
/// record, until a second has none. The counts of all records add up to the number of violations.
/// </summary>
/// <param name="time">The clock.</param>
/// <param name="write">Receives violations, on a request thread or a timer thread, and returns the identifier of their record.</param>
internal sealed class ViolationFolder(TimeProvider time, Func<FoldedViolation, Guid?> write) : IDisposable
{
    /// <summary>The maximum number of distinct violations tracked at a time; beyond it, routes and clients are combined.</summary>
    public const int MaxKinds = 1_000;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<ViolationKind, Fold> _open = [];
    private bool _isClosed;

    /// <summary>Counts a violation.</summary>
    /// <returns>The identifier of its record; <see langword="null"/> if it is counted into a later one.</returns>
    public Guid? Add(ViolationKind kind)
    {
        // Not under the lock: clocks of tests run what is due, which may be a fold.
        var now = time.GetUtcNow();
        lock (_lock)
        {
            if (_open.Count >= MaxKinds && !_open.ContainsKey(kind))
            {
                kind = kind.Combined;
            }

            if (_open.TryGetValue(kind, out var fold))
            {
                fold.Violations = fold.Violations is { Count: > 0 } some ? some with { Count = some.Count + 1 } : FoldedViolation.First(kind, now);
                return null;
            }

            if (!_isClosed)
            {
                var opened = Create(kind);
                _open.Add(kind, opened);
                opened.Timer.Change(Window, Timeout.InfiniteTimeSpan);
            }
        }

        return write(FoldedViolation.First(kind, now));
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
            Write(fold.Violations);
        }
    }

    // The timer must not capture the execution context and activity of the first request.
    private Fold Create(in ViolationKind kind)
    {
        var fold = new Fold { Kind = kind };
        var flow = ExecutionContext.IsFlowSuppressed() ? (AsyncFlowControl?)null : ExecutionContext.SuppressFlow();
        fold.Timer = time.CreateTimer(_ => Elapse(fold), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        flow?.Undo();
        return fold;
    }

    private void Elapse(Fold fold)
    {
        FoldedViolation violations;
        lock (_lock)
        {
            if (_isClosed)
            {
                return;
            }

            (violations, fold.Violations) = (fold.Violations, default);
            if (violations.Count == 0)
            {
                _open.Remove(fold.Kind);
                fold.Timer.Dispose();
                return;
            }

            fold.Timer.Change(Window, Timeout.InfiniteTimeSpan);
        }

        Write(violations);
    }

    private void Write(in FoldedViolation violations)
    {
        try
        {
            if (violations.Count > 0)
            {
                write(violations);
            }
        }
        catch (Exception)
        {
            // A failing sink must fail neither the request nor the process.
        }
    }

    private sealed class Fold
    {
        public required ViolationKind Kind { get; init; }

        public ITimer Timer { get; set; } = null!;

        public FoldedViolation Violations { get; set; }
    }
}
