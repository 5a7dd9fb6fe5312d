// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Immutable;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Health;

/// <summary>The last known state of every dependency: what requests read and the monitor writes.</summary>
internal sealed class HealthState(TimeProvider time)
{
    private readonly long _created = time.GetTimestamp();
    private ImmutableArray<CheckState> _checks = [];

    /// <summary>How long the service has been up.</summary>
    public TimeSpan Uptime => time.GetElapsedTime(_created);

    /// <summary>Whether every dependency has been probed at least once.</summary>
    public bool IsFirstRoundDone { get; private set; }

    /// <summary>Every state as it counts now: one that is too old is unhealthy by itself.</summary>
    public ImmutableArray<CheckState> Read()
    {
        var checks = _checks;
        foreach (var check in checks)
        {
            if (IsStale(check))
            {
                return [.. checks.Select(Aged)];
            }
        }

        return checks;
    }

    /// <summary>The worst status among <paramref name="checks"/>.</summary>
    public static HealthStatus Worst(ImmutableArray<CheckState> checks)
    {
        var worst = HealthStatus.Healthy;
        foreach (var check in checks)
        {
            worst = check.Status < worst ? check.Status : worst;
        }

        return worst;
    }

    /// <summary>Begins with what is to be watched, before the first probe.</summary>
    public void Begin(IEnumerable<CheckState> pending)
    {
        _checks = [.. pending];
        IsFirstRoundDone = _checks.IsEmpty;
    }

    /// <summary>Replaces the state at <paramref name="index"/> and returns the one that stood there.</summary>
    public CheckState Replace(int index, CheckState state)
    {
        var before = _checks[index];
        // Each loop writes its own index; the array as a whole is swapped, so that a reader sees one round of values.
        ImmutableInterlocked.Update(ref _checks, (checks, item) => checks.SetItem(item.index, item.state), (index, state));
        IsFirstRoundDone = IsFirstRoundDone || _checks.All(check => check.CheckedAt is not null);
        return before;
    }

    private CheckState Aged(CheckState check) =>
        IsStale(check) ? check with { Status = HealthStatus.Unhealthy, Reason = HealthReason.Stale } : check;

    private bool IsStale(CheckState check) =>
        check.CheckedAt is not null && time.GetElapsedTime(check.Timestamp) > check.StaleAfter;
}
