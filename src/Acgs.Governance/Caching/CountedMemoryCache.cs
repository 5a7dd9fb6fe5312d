// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Caching.Memory;

namespace Acgs.Governance.Caching;

/// <summary>Counts what is looked up in a memory cache; does everything else as the cache does.</summary>
internal sealed class CountedMemoryCache(IMemoryCache inner, GovernanceCache lookups) : IMemoryCache
{
    public bool TryGetValue(object key, out object? value)
    {
        var found = inner.TryGetValue(key, out value);
        lookups.Count(found);
        return found;
    }

    public ICacheEntry CreateEntry(object key) => inner.CreateEntry(key);

    public void Remove(object key) => inner.Remove(key);

    // The interface answers null by itself: without this, the statistics of the inner cache would be lost.
    public MemoryCacheStatistics? GetCurrentStatistics() => inner.GetCurrentStatistics();

    // The container created the inner cache and disposes of it.
    public void Dispose()
    {
    }
}
