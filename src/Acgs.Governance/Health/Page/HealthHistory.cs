// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Health.Page;

/// <summary>The most recent results and transitions for the health page, in memory only.</summary>
internal sealed class HealthHistory : IHealthListener
{
    /// <summary>The number of results kept per check: five minutes at the default period.</summary>
    public const int ResultLimit = 60;

    /// <summary>The number of transitions kept for all checks.</summary>
    public const int ChangeLimit = 20;

    private readonly Lock _gate = new();
    // Bounded: checks are registered before the host starts.
    private readonly Dictionary<string, RingBuffer<ProbeResult>> _results = new(StringComparer.Ordinal);
    private readonly RingBuffer<HealthTransition> _changes = new(ChangeLimit);
    private long _version;

    /// <summary>Increases with every result.</summary>
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

    /// <summary>The most recent results of a check, oldest first.</summary>
    public ProbeResult[] ResultsOf(string check)
    {
        lock (_gate)
        {
            return _results.TryGetValue(check, out var results) ? results.ToArray() : [];
        }
    }

    /// <summary>The most recent transitions, oldest first.</summary>
    public HealthTransition[] Changes()
    {
        lock (_gate)
        {
            return _changes.ToArray();
        }
    }
}
