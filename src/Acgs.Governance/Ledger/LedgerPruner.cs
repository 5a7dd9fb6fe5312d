// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Ledger;

/// <summary>Removes old rows, and keeps the hashes that checkpoints and proofs need.</summary>
/// <param name="store">The store.</param>
/// <param name="time">The clock.</param>
internal sealed class LedgerPruner(ILedgerStore store, TimeProvider time)
{
    private readonly LogTiles _tiles = new(store);

    /// <summary>Removes the rows of the beginning of the log that are all older than a time.</summary>
    /// <returns>How many were removed.</returns>
    public async Task<long> PruneAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var limit = await store.FindPruneLimitAsync(before, cancellationToken);
        var mark = await store.ReadPruneMarkAsync(cancellationToken);
        if (limit == 0)
        {
            return 0;
        }

        if (mark is not null && limit <= mark.Limit)
        {
            // A call that was interrupted may have left some.
            await store.PruneAsync(mark, edge: null, cancellationToken);
            return 0;
        }

        var width = (int)(limit % LogTile.FullWidth);
        var tile = new LogTile(0, limit / LogTile.FullWidth, width);
        var edge = width == 0 ? null : new TileHashes(0, tile.Index, LogTiles.ToBytes(await _tiles.ReadAsync(tile, cancellationToken)));
        await store.PruneAsync(new(limit, before, time.GetUtcNow()), edge, cancellationToken);
        return limit - (mark?.Limit ?? 0);
    }
}
