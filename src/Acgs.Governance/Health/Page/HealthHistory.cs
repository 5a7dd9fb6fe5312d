// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Health.Page;

/// <summary>The last results of each check and the last changes of all of them, for the page; nothing of it is kept over a restart.</summary>
internal sealed class HealthHistory : IHealthListener
{
    /// <summary>How many results of each check are kept: five minutes of the default period.</summary>
    public const int ResultLimit = 60;

    /// <summary>How many changes of status are kept, over all checks.</summary>
    public const int ChangeLimit = 20;

    private readonly Lock _gate = new();
    // Bounded: checks are registered before the host starts, and never after.
    private readonly Dictionary<string, Ring<ProbeResult>> _results = new(StringComparer.Ordinal);
    private readonly Ring<HealthTransition> _changes = new(ChangeLimit);
    private long _version;

    /// <summary>Grows with each result.</summary>
    public long Version => Interlocked.Read(ref _version);

    public void OnResult(CheckState before, CheckState now)
    {
        lock (_gate)
        {
            if (!_results.TryGetValue(now.Name, out var results))
            {
                _results.Add(now.Name, results = new(ResultLimit));
            }

            results.Add(new(now.Duration, now.Status, now.CheckedAt!.Value));
            if (HealthTransition.Between(before, now) is { } change)
            {
                _changes.Add(change);
            }

            Interlocked.Increment(ref _version);
        }
    }

    /// <summary>The last results of a check, oldest first.</summary>
    public ProbeResult[] ResultsOf(string check)
    {
        lock (_gate)
        {
            return _results.TryGetValue(check, out var results) ? results.ToArray() : [];
        }
    }

    /// <summary>The last changes of status, oldest first.</summary>
    public HealthTransition[] Changes()
    {
        lock (_gate)
        {
            return _changes.ToArray();
        }
    }
}
