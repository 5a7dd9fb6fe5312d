// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Ledger;

/// <summary>The time in which one process, and no other, gives rows their index. Disposing of it lets the next one.</summary>
public interface ILedgerIntegration : IAsyncDisposable
{
    /// <summary>How many rows have an index.</summary>
    long Size { get; }

    /// <summary>Reads rows without an index, those of each writer in their order and without gaps.</summary>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<RecordRun>> ReadPendingAsync(int limit, CancellationToken cancellationToken);

    /// <summary>Adds runs and the tiles that they completed, all or nothing.</summary>
    /// <param name="runs">The runs, the first at <see cref="Size"/>.</param>
    /// <param name="tiles">Full tiles.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns><see langword="false"/> if another process has taken over meanwhile, and nothing was added.</returns>
    Task<bool> CommitAsync(IReadOnlyList<IndexedRun> runs, IReadOnlyList<TileHashes> tiles, CancellationToken cancellationToken);
}
