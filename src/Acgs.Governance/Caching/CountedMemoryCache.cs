// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Caching.Memory;

namespace Acgs.Governance.Caching;

/// <summary>Counts lookups of a memory cache and forwards everything else.</summary>
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

    // The default implementation of the interface returns null, which would hide the inner cache's statistics.
    public MemoryCacheStatistics? GetCurrentStatistics() => inner.GetCurrentStatistics();

    // The container created the inner cache and disposes of it.
    public void Dispose()
    {
    }
}
