// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Caching;

/// <summary>
/// Counts the lookups of one cache as <c>acgs_cache_requests_total</c> and <c>acgs_cache_hits_total</c>.
/// Get it as a keyed service under the name that <c>AddCache</c> was given. Thread-safe; allocates nothing.
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

    /// <summary>Counts a lookup that found a value.</summary>
    public void Hit() => Count(hit: true);

    /// <summary>Counts a lookup that found none.</summary>
    public void Miss() => Count(hit: false);

    internal void Count(bool hit) => _metrics.Record(_cache, hit);
}
