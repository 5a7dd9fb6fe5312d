// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Caching;

/// <summary>A lookup with the caller's state and factory.</summary>
internal sealed class StatefulHybridLookup<TState, T>(GovernanceCache lookups, TState state, Func<TState, CancellationToken, ValueTask<T>> factory)
    : HybridLookup<T>(lookups)
{
    protected override ValueTask<T> CreateAsync(CancellationToken cancellationToken) => factory(state, cancellationToken);
}
