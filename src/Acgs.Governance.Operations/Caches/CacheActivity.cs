// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Caches;

/// <summary>What a server has counted.</summary>
/// <param name="Period">In which time.</param>
/// <param name="Hits">Lookups that found a key.</param>
/// <param name="Misses">Lookups that found none.</param>
/// <param name="Evicted">Keys that were removed because the memory was full.</param>
/// <param name="Expired">Keys whose time was over.</param>
internal sealed record CacheActivity(TimeSpan Period, long Hits, long Misses, long Evicted, long Expired)
{
    /// <summary>The share of the lookups that found a key, from 0 to 1; <see langword="null"/> if there were none.</summary>
    public double? HitRatio => Hits + Misses is > 0 and var lookups ? (double)Hits / lookups : null;

    /// <summary>What was counted since another sample; <see langword="null"/> if a counter went back.</summary>
    /// <param name="earlier">The earlier one.</param>
    /// <param name="period">The time between the two.</param>
    public CacheActivity? Since(CacheActivity earlier, TimeSpan period)
    {
        var (hits, misses) = (Hits - earlier.Hits, Misses - earlier.Misses);
        var (evicted, expired) = (Evicted - earlier.Evicted, Expired - earlier.Expired);
        return Math.Min(Math.Min(hits, misses), Math.Min(evicted, expired)) < 0 ? null : new(period, hits, misses, evicted, expired);
    }
}
