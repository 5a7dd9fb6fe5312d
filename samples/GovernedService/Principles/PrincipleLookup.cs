// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using Acgs.Governance.Caching;
using Microsoft.Extensions.Caching.Distributed;
using StackExchange.Redis;

namespace GovernedService.Principles;

/// <summary>Looks up principles by id through the cache and counts hits and misses.</summary>
internal sealed partial class PrincipleLookup(
    IPrincipleStore store,
    IDistributedCache cache,
    [FromKeyedServices(PrincipleLookup.CacheName)] GovernanceCache count,
    ILogger<PrincipleLookup> logger)
{
    public const string CacheName = "principles";

    private static readonly DistributedCacheEntryOptions Lifetime = new() { AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(5) };

    public async Task<Principle?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (await ReadCacheAsync(id, cancellationToken) is { } cached)
        {
            count.Hit();
            return cached;
        }

        count.Miss();
        var found = await store.FindAsync(id, cancellationToken);
        if (found is not null)
        {
            await WriteCacheAsync(found, cancellationToken);
        }

        return found;
    }

    // A failed cache read is a miss: the store still has the principle.
    private async Task<Principle?> ReadCacheAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            return await cache.GetAsync(Key(id), cancellationToken) is { } bytes ? JsonSerializer.Deserialize<Principle>(bytes) : null;
        }
        catch (RedisException exception)
        {
            CacheUnavailable(logger, exception.GetType().Name);
            return null;
        }
    }

    private async Task WriteCacheAsync(Principle principle, CancellationToken cancellationToken)
    {
        try
        {
            await cache.SetAsync(Key(principle.Id), JsonSerializer.SerializeToUtf8Bytes(principle), Lifetime, cancellationToken);
        }
        catch (RedisException exception)
        {
            CacheUnavailable(logger, exception.GetType().Name);
        }
    }

    private static string Key(string id) => $"principle:{id}";

    [LoggerMessage(1, LogLevel.Warning, "Cache unavailable ({Error}); reading the principle from the store.")]
    private static partial void CacheUnavailable(ILogger logger, string error);
}
