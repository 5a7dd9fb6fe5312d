// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Immutable;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Health;

/// <summary>The last known state of all dependencies, written by the monitor and read by requests.</summary>
internal sealed class HealthState
{
    private readonly Lock _writing = new();
    private readonly TimeProvider _time;
    private readonly long _created;
    private ImmutableArray<CheckState> _results = [];
    private HealthSnapshot _current = new([], long.MaxValue);
    private readonly TaskCompletionSource _firstRound = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _isFirstRoundDone;

    public HealthState(TimeProvider time)
    {
        _time = time;
        _created = time.GetTimestamp();
    }

    public TimeSpan Uptime => _time.GetElapsedTime(_created);

    /// <summary>Signals every new result.</summary>
    public HealthChanges Changes { get; } = new();

    /// <summary>Completes when every check has been probed once.</summary>
    public Task FirstRound => _firstRound.Task;

    /// <summary>Whether every check that contributes to startup has been probed once; never reverts.</summary>
    public bool IsFirstRoundDone => _isFirstRoundDone;

    /// <summary>The current snapshot, in which stale results are unhealthy.</summary>
    public HealthSnapshot Current
    {
        get
        {
            var current = Volatile.Read(ref _current);
            return IsFresh(current) ? current : Age();
        }
    }

    /// <summary>Sets the initial states before the first probe.</summary>
    public void Begin(IEnumerable<CheckState> pending)
    {
        lock (_writing)
        {
            _results = [.. pending];
            Publish();
        }
    }

    /// <summary>
    /// Replaces the state at <paramref name="index"/> and returns its previous value without aging, so that transitions do not depend on
    /// whether a request was served in between.
    /// </summary>
    public CheckState Replace(int index, CheckState state)
    {
        lock (_writing)
        {
            var before = _results[index];
            _results = _results.SetItem(index, state);
            Publish();
            return before;
        }
    }

    private HealthSnapshot Age()
    {
        lock (_writing)
        {
            // Another reader may have done it, or a writer made it unnecessary.
            if (!IsFresh(_current))
            {
                Publish();
            }

            return _current;
        }
    }

    private void Publish()
    {
        var now = _time.GetTimestamp();
        ImmutableArray<CheckState> checks = [.. _results.Select(check => FreshUntil(check) < now ? Stale(check) : check)];
        Volatile.Write(ref _current, new(checks, checks.Select(FreshUntil).DefaultIfEmpty(long.MaxValue).Min()));
        if (checks.All(static check => check.CheckedAt is not null))
        {
            _firstRound.TrySetResult();
        }

        _isFirstRoundDone |= _current.IsComplete;
        Changes.Raise();
    }

    private bool IsFresh(HealthSnapshot snapshot) => _time.GetTimestamp() <= snapshot.FreshUntil;

    private static CheckState Stale(CheckState check) =>
        check with { Status = HealthStatus.Unhealthy, Reason = HealthReason.Stale, Cause = null };

    // Checks that were never probed or are already stale cannot become stale.
    private long FreshUntil(CheckState check)
    {
        if (check.CheckedAt is null || check.Reason == HealthReason.Stale)
        {
            return long.MaxValue;
        }

        var age = check.StaleAfter.TotalSeconds * _time.TimestampFrequency;
        return age < long.MaxValue - check.Timestamp ? check.Timestamp + (long)age : long.MaxValue;
    }
}
