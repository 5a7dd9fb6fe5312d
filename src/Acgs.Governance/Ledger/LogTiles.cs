// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Ledger;

/// <summary>Reads tiles of a stored log: the full ones as they are stored, the hashes of the others from what lies below them.</summary>
/// <param name="store">The store.</param>
internal sealed class LogTiles(ILedgerStore store)
{
    /// <summary>Reads the hashes of a tile, as many as its width.</summary>
    /// <exception cref="LedgerException">A row or tile that it needs is gone.</exception>
    public async Task<IReadOnlyList<MerkleHash>> ReadAsync(LogTile tile, CancellationToken cancellationToken)
    {
        var stored = await store.ReadTileAsync(tile.Level, tile.Index, cancellationToken);
        var hashes = stored is null ? [] : ToHashes(stored.Hashes.Span, tile.Width);
        if (hashes.Count < tile.Width)
        {
            await (tile.Level == 0 ? AddLeavesAsync(tile, hashes, cancellationToken) : AddRootsAsync(tile, hashes, cancellationToken));
        }

        return hashes;
    }

    /// <summary>The root over hashes of a tile, a power of two of them.</summary>
    public static MerkleHash RootOf(IReadOnlyList<MerkleHash> hashes, int first, int count) => count == 1
        ? hashes[first]
        : MerkleHash.OfNode(RootOf(hashes, first, count / 2), RootOf(hashes, first + (count / 2), count / 2));

    public static byte[] ToBytes(IReadOnlyList<MerkleHash> hashes)
    {
        var bytes = new byte[hashes.Count * MerkleHash.Length];
        for (var place = 0; place < hashes.Count; place++)
        {
            hashes[place].CopyTo(bytes.AsSpan(place * MerkleHash.Length));
        }

        return bytes;
    }

    public static List<MerkleHash> ToHashes(ReadOnlySpan<byte> bytes, int most)
    {
        var count = Math.Min(most, bytes.Length / MerkleHash.Length);
        var hashes = new List<MerkleHash>(most);
        for (var place = 0; place < count; place++)
        {
            hashes.Add(new(bytes.Slice(place * MerkleHash.Length, MerkleHash.Length)));
        }

        return hashes;
    }

    public LedgerException Gone(string what) => new($"{store.Location}: {what} is gone, which the log needs. Run 'acgs-cli ledger verify' for all that is wrong.");

    private async Task AddLeavesAsync(LogTile tile, List<MerkleHash> hashes, CancellationToken cancellationToken)
    {
        var start = tile.Index * LogTile.FullWidth;
        await foreach (var (index, record) in store.ReadAsync(start + hashes.Count, start + tile.Width, cancellationToken))
        {
            hashes.Add(MerkleHash.OfLeaf((record ?? throw Gone($"record {index}")).CanonicalJson.Span));
        }

        if (hashes.Count < tile.Width)
        {
            throw Gone($"record {start + hashes.Count}");
        }
    }

    private async Task AddRootsAsync(LogTile tile, List<MerkleHash> hashes, CancellationToken cancellationToken)
    {
        while (hashes.Count < tile.Width)
        {
            var below = new LogTile(tile.Level - 1, (tile.Index * LogTile.FullWidth) + hashes.Count);
            hashes.Add(RootOf(await ReadAsync(below, cancellationToken), 0, LogTile.FullWidth));
        }
    }
}
