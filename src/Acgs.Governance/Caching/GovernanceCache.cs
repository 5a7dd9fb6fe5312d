// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Caching;

/// <summary>
/// Counts lookups of one cache as <c>acgs_cache_requests_total</c> and <c>acgs_cache_hits_total</c>. Resolve it as a keyed service with the
/// name passed to <c>AddCache</c>. Thread-safe; does not allocate.
/// </summary>
public sealed class GovernanceCache
{
    private readonly CacheMetrics _metrics;
    private readonly int _cache;

    internal GovernanceCache(CacheMetrics metrics, string name)
    {
        _metrics = metrics;
        _cache = metrics.Find(name);
    }

    /// <summary>Records a lookup that found a value.</summary>
    public void Hit() => Count(hit: true);

    /// <summary>Records a lookup that found no value.</summary>
    public void Miss() => Count(hit: false);

    internal void Count(bool hit) => _metrics.Record(_cache, hit);
}
