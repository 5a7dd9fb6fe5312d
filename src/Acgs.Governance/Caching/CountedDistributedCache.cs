// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Caching.Distributed;

namespace Acgs.Governance.Caching;

/// <summary>Counts reads of a distributed cache. A failed read is neither a hit nor a miss.</summary>
internal class CountedDistributedCache(IDistributedCache inner, GovernanceCache lookups) : IDistributedCache
{
    /// <summary>Preserves <see cref="IBufferDistributedCache"/>, which HybridCache looks for.</summary>
    public static IDistributedCache Over(IDistributedCache inner, GovernanceCache lookups) => inner is IBufferDistributedCache buffers
        ? new CountedBufferDistributedCache(buffers, lookups)
        : new CountedDistributedCache(inner, lookups);

    public byte[]? Get(string key)
    {
        var value = inner.Get(key);
        lookups.Count(value is not null);
        return value;
    }

    public Task<byte[]?> GetAsync(string key, CancellationToken token = default)
    {
        var read = inner.GetAsync(key, token);
        if (!read.IsCompletedSuccessfully)
        {
            return CountAsync(read);
        }

        lookups.Count(read.Result is not null);
        return read;
    }

    public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => inner.Set(key, value, options);

    public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default) =>
        inner.SetAsync(key, value, options, token);

    public void Refresh(string key) => inner.Refresh(key);

    public Task RefreshAsync(string key, CancellationToken token = default) => inner.RefreshAsync(key, token);

    public void Remove(string key) => inner.Remove(key);

    public Task RemoveAsync(string key, CancellationToken token = default) => inner.RemoveAsync(key, token);

    private async Task<byte[]?> CountAsync(Task<byte[]?> read)
    {
        var value = await read;
        lookups.Count(value is not null);
        return value;
    }
}
