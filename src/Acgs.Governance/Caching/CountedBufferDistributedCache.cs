// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers;
using Microsoft.Extensions.Caching.Distributed;

namespace Acgs.Governance.Caching;

/// <summary>Counts reads of a distributed cache, including reads into buffers.</summary>
internal sealed class CountedBufferDistributedCache(IBufferDistributedCache inner, GovernanceCache lookups)
    : CountedDistributedCache(inner, lookups), IBufferDistributedCache
{
    private readonly IBufferDistributedCache _inner = inner;
    private readonly GovernanceCache _lookups = lookups;

    public bool TryGet(string key, IBufferWriter<byte> destination)
    {
        var found = _inner.TryGet(key, destination);
        _lookups.Count(found);
        return found;
    }

    public ValueTask<bool> TryGetAsync(string key, IBufferWriter<byte> destination, CancellationToken token = default)
    {
        var read = _inner.TryGetAsync(key, destination, token);
        if (!read.IsCompletedSuccessfully)
        {
            return CountAsync(read);
        }

        // A ValueTask may be awaited only once.
        var found = read.Result;
        _lookups.Count(found);
        return new(found);
    }

    public void Set(string key, ReadOnlySequence<byte> value, DistributedCacheEntryOptions options) => _inner.Set(key, value, options);

    public ValueTask SetAsync(string key, ReadOnlySequence<byte> value, DistributedCacheEntryOptions options, CancellationToken token = default) =>
        _inner.SetAsync(key, value, options, token);

    private async ValueTask<bool> CountAsync(ValueTask<bool> read)
    {
        var found = await read;
        _lookups.Count(found);
        return found;
    }
}
