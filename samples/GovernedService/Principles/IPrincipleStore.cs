// Constitutional Hash: cdd01ef066bc6cf2

namespace GovernedService.Principles;

/// <summary>Stores the principles.</summary>
internal interface IPrincipleStore
{
    Task<IReadOnlyList<Principle>> ListAsync(CancellationToken cancellationToken);

    Task<Principle?> FindAsync(string id, CancellationToken cancellationToken);
}
