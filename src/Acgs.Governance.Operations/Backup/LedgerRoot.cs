// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;

namespace Acgs.Governance.Operations.Backup;

/// <summary>The root hash of the beginning of a log, recomputed from its records.</summary>
internal static class LedgerRoot
{
    /// <summary>Reads the records and hashes them; of records that were pruned the stored hashes count.</summary>
    /// <param name="store">The log.</param>
    /// <param name="size">How many records of it.</param>
    /// <param name="stop">Stops.</param>
    /// <exception cref="LedgerException">A record that was not pruned is gone.</exception>
    public static async Task<string> ComputeAsync(ILedgerStore store, long size, CancellationToken stop)
    {
        var tree = new MerkleFrontier();
        List<MerkleHash> pruned = [];
        await foreach (var (index, record) in store.ReadAsync(0, size, stop))
        {
            var place = (int)(tree.Size % LogTile.FullWidth);
            if (record is null && (place == 0 || pruned.Count == 0))
            {
                pruned = await store.ReadTileAsync(0, tree.Size / LogTile.FullWidth, stop) is { } tile
                    ? LogTiles.ToHashes(tile.Hashes.Span, LogTile.FullWidth)
                    : [];
            }

            tree.Add(record is not null ? MerkleHash.OfLeaf(record.CanonicalJson.Span)
                : place < pruned.Count ? pruned[place]
                : throw new LedgerException($"{store.Location}: record {index ?? tree.Size} is gone. Run 'acgs-cli ledger verify'."));
        }

        return tree.Root.ToString();
    }
}
