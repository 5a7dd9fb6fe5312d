// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Caching.Hybrid;

namespace Acgs.Governance.Caching;

/// <summary>
/// One lookup in a hybrid cache, the state of its factory included: the one object that counting costs. It is counted once at most,
/// also if a cache answers with an old value and calls the factory afterwards.
/// </summary>
// Without the type of the caller's state: as the state that is handed on, it would nest deeper with every cache that could stand
// behind this one, and ahead-of-time compilation follows that without end.
internal abstract class HybridLookup<T>(GovernanceCache lookups)
{
    private int _counted;

    /// <summary>One delegate for all lookups of this type.</summary>
    public static Func<HybridLookup<T>, CancellationToken, ValueTask<T>> Factory { get; } = static (lookup, cancellationToken) =>
    {
        lookup.CountOnce(hit: false);
        return lookup.CreateAsync(cancellationToken);
    };

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

    protected abstract ValueTask<T> CreateAsync(CancellationToken cancellationToken);

    private async ValueTask<T> CountAsync(ValueTask<T> answer, bool isReadOnly)
    {
        var value = await answer;
        Count(value, isReadOnly);
        return value;
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
