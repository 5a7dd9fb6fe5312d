// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Caching.Hybrid;

namespace Acgs.Governance.Caching;

/// <summary>
/// One lookup in a hybrid cache, and the state of its factory: the one object that counting costs. It is counted once at most,
/// also if a cache answers with an old value and calls the factory afterwards.
/// </summary>
internal sealed class HybridLookup<TState, T>(GovernanceCache lookups, TState state, Func<TState, CancellationToken, ValueTask<T>> factory)
{
    private int _counted;

    /// <summary>One delegate for all lookups of these types.</summary>
    public static Func<HybridLookup<TState, T>, CancellationToken, ValueTask<T>> Factory { get; } =
        static (lookup, cancellationToken) => lookup.CreateAsync(cancellationToken);

    public ValueTask<T> CountAsync(ValueTask<T> answer, HybridCacheEntryOptions? options)
    {
        var isReadOnly = options?.Flags?.HasFlag(HybridCacheEntryFlags.DisableUnderlyingData) == true;
        if (!answer.IsCompletedSuccessfully)
        {
            return CountAsync(answer, isReadOnly);
        }

        var value = answer.Result;
        Count(value, isReadOnly);
        return new(value);
    }

    private async ValueTask<T> CountAsync(ValueTask<T> answer, bool isReadOnly)
    {
        var value = await answer;
        Count(value, isReadOnly);
        return value;
    }

    private ValueTask<T> CreateAsync(CancellationToken cancellationToken)
    {
        CountOnce(hit: false);
        return factory(state, cancellationToken);
    }

    // Without a factory, the cache says that it found nothing by the default value and in no other way.
    private void Count(T value, bool isReadOnly) => CountOnce(hit: !isReadOnly || !EqualityComparer<T>.Default.Equals(value, default));

    private void CountOnce(bool hit)
    {
        if (Interlocked.Exchange(ref _counted, 1) == 0)
        {
            lookups.Count(hit);
        }
    }
}
