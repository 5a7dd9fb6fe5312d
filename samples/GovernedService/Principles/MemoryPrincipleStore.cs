// Constitutional Hash: cdd01ef066bc6cf2

namespace GovernedService.Principles;

/// <summary>The principles in memory: the store of a service without configuration.</summary>
internal sealed class MemoryPrincipleStore : IPrincipleStore
{
    public Task<IReadOnlyList<Principle>> ListAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Principle>>(Constitution.Principles);

    public Task<Principle?> FindAsync(string id, CancellationToken cancellationToken) =>
        Task.FromResult(Constitution.Principles.FirstOrDefault(principle => principle.Id == id));
}
