// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Immutable;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Health;

/// <summary>The last known state of every dependency: what requests read and the monitor writes.</summary>
internal sealed class HealthState
{
    private readonly Lock _writing = new();
    private readonly TimeProvider _time;
    private readonly long _created;
    private HealthSnapshot _current;

    public HealthState(TimeProvider time)
    {
        _time = time;
        _created = time.GetTimestamp();
        _current = Snapshot([]);
    }

    /// <summary>How long the service has been up.</summary>
    public TimeSpan Uptime => _time.GetElapsedTime(_created);

    /// <summary>Whether every dependency has been probed at least once.</summary>
    public bool IsFirstRoundDone { get; private set; }

    /// <summary>What counts now: a result that is too old is unhealthy by itself.</summary>
    public HealthSnapshot Current
    {
        get
        {
            var current = Volatile.Read(ref _current);
            return _time.GetTimestamp() <= current.FreshUntil ? current : Age();
        }
    }

    /// <summary>Begins with what is to be watched, before the first probe.</summary>
    public void Begin(IEnumerable<CheckState> pending)
    {
        lock (_writing)
        {
            _current = Snapshot([.. pending]);
            IsFirstRoundDone = _current.IsComplete;
        }
    }

    /// <summary>Replaces the state at <paramref name="index"/> and returns the one that stood there.</summary>
    public CheckState Replace(int index, CheckState state)
    {
        lock (_writing)
        {
            var before = _current.Checks[index];
            Volatile.Write(ref _current, Snapshot(_current.Checks.SetItem(index, state)));
            IsFirstRoundDone |= _current.IsComplete;
            return before;
        }
    }

    private HealthSnapshot Age()
    {
        lock (_writing)
        {
            Volatile.Write(ref _current, Snapshot([.. _current.Checks.Select(Aged)]));
            return _current;
        }
    }

    private HealthSnapshot Snapshot(ImmutableArray<CheckState> checks) =>
        new(checks, checks.Select(FreshUntil).DefaultIfEmpty(long.MaxValue).Min());

    private CheckState Aged(CheckState check) => FreshUntil(check) < _time.GetTimestamp()
        ? check with { Status = HealthStatus.Unhealthy, Reason = HealthReason.Stale, Cause = null }
        : check;

    // Neither what was never probed nor what is stale already can become stale.
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
