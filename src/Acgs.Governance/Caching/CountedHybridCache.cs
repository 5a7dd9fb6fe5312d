// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Caching.Hybrid;

namespace Acgs.Governance.Caching;

/// <summary>Counts lookups of a hybrid cache: a lookup that calls its factory is a miss.</summary>
internal sealed class CountedHybridCache(HybridCache inner, GovernanceCache lookups) : HybridCache
{
    public override ValueTask<T> GetOrCreateAsync<TState, T>(
        string key,
        TState state,
        Func<TState, CancellationToken, ValueTask<T>> factory,
        HybridCacheEntryOptions? options = null,
        IEnumerable<string>? tags = null,
        CancellationToken cancellationToken = default)
    {
        HybridLookup<T> lookup = new StatefulHybridLookup<TState, T>(lookups, state, factory);
        return lookup.CountAsync(inner.GetOrCreateAsync(key, lookup, HybridLookup<T>.Factory, options, tags, cancellationToken), options);
    }

    // The base implementation would convert the key to a string before the lookup.
    public override ValueTask<T> GetOrCreateAsync<TState, T>(
        ReadOnlySpan<char> key,
        TState state,
        Func<TState, CancellationToken, ValueTask<T>> factory,
        HybridCacheEntryOptions? options = null,
        IEnumerable<string>? tags = null,
        CancellationToken cancellationToken = default)
    {
        HybridLookup<T> lookup = new StatefulHybridLookup<TState, T>(lookups, state, factory);
        return lookup.CountAsync(inner.GetOrCreateAsync(key, lookup, HybridLookup<T>.Factory, options, tags, cancellationToken), options);
    }

    public override ValueTask SetAsync<T>(
        string key, T value, HybridCacheEntryOptions? options = null, IEnumerable<string>? tags = null, CancellationToken cancellationToken = default) =>
        inner.SetAsync(key, value, options, tags, cancellationToken);

    public override ValueTask RemoveAsync(string key, CancellationToken cancellationToken = default) => inner.RemoveAsync(key, cancellationToken);

    public override ValueTask RemoveAsync(IEnumerable<string> keys, CancellationToken cancellationToken = default) =>
        inner.RemoveAsync(keys, cancellationToken);

    public override ValueTask RemoveByTagAsync(string tag, CancellationToken cancellationToken = default) =>
        inner.RemoveByTagAsync(tag, cancellationToken);

    public override ValueTask RemoveByTagAsync(IEnumerable<string> tags, CancellationToken cancellationToken = default) =>
        inner.RemoveByTagAsync(tags, cancellationToken);
}
