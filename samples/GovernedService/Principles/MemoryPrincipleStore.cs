// Constitutional Hash: cdd01ef066bc6cf2

namespace GovernedService.Principles;

/// <summary>An in-memory store, for a service without a connection string.</summary>
internal sealed class MemoryPrincipleStore : IPrincipleStore
{
    public Task<IReadOnlyList<Principle>> ListAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Principle>>(Constitution.Principles);

    public Task<Principle?> FindAsync(string id, CancellationToken cancellationToken) =>
        Task.FromResult(Constitution.Principles.FirstOrDefault(principle => principle.Id == id));
}
