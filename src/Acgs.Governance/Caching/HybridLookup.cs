// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Caching.Hybrid;

namespace Acgs.Governance.Caching;

/// <summary>
/// The state of one hybrid cache lookup: the only allocation of counting. A lookup is counted once, even if the cache returns a stale value
/// and calls the factory afterwards.
/// </summary>
// Not generic over the caller's state: nested counting caches would create ever deeper generic types, which ahead-of-time compilation
// cannot end.
internal abstract class HybridLookup<T>(GovernanceCache lookups)
{
    private int _counted;

    /// <summary>The factory delegate shared by all lookups of this type.</summary>
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

    // Without a factory, the cache reports a miss only as the default value.
    private void Count(T value, bool isReadOnly) => CountOnce(hit: !isReadOnly || !EqualityComparer<T>.Default.Equals(value, default));

    private void CountOnce(bool hit)
    {
        if (Interlocked.Exchange(ref _counted, 1) == 0)
        {
            lookups.Count(hit);
        }
    }
}
