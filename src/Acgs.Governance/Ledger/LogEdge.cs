// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Ledger;

/// <summary>The right edge of a log: its root, and the hashes of the tiles that are not full yet.</summary>
internal sealed class LogEdge : IMerkleNodes
{
    // 256^8 is more than there can be records.
    private const int TileLevels = 8;

    private readonly List<MerkleHash>[] _partial = [.. Enumerable.Range(0, TileLevels).Select(_ => new List<MerkleHash>())];
    private readonly MerkleFrontier _frontier;
    private Action<TileHashes>? _filled;

    /// <summary>The edge of an empty log.</summary>
    public LogEdge() => _frontier = new();

    private LogEdge(IReadOnlyList<IReadOnlyList<MerkleHash>> partial, long size)
    {
        for (var level = 0; level < partial.Count; level++)
        {
            _partial[level].AddRange(partial[level]);
        }

        _frontier = new(this, size);
    }

    /// <summary>The number of records.</summary>
    public long Size => _frontier.Size;

    /// <summary>The hash over all of them.</summary>
    public MerkleHash Root => _frontier.Root;

    /// <summary>Reads the edge of a stored log.</summary>
    /// <param name="tiles">The log.</param>
    /// <param name="size">How many records of it.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="LedgerException">A row or tile that it needs is gone.</exception>
    public static async Task<LogEdge> LoadAsync(LogTiles tiles, long size, CancellationToken cancellationToken)
    {
        if (size < 0)
        {
            throw tiles.Gone("the size of the log");
        }

        var partial = new List<IReadOnlyList<MerkleHash>>();
        for (var (level, count) = (0, size); count > 0; level++, count /= LogTile.FullWidth)
        {
            var width = (int)(count % LogTile.FullWidth);
            partial.Add(width == 0 ? [] : await tiles.ReadAsync(new LogTile(level, count / LogTile.FullWidth, width), cancellationToken));
        }

        return new(partial, size);
    }

    /// <summary>Adds a record.</summary>
    /// <param name="leaf">The hash of its leaf.</param>
    /// <param name="filled">Told each tile that it fills.</param>
    public void Add(MerkleHash leaf, Action<TileHashes> filled)
    {
        _filled = filled;
        _frontier.Add(leaf, Complete);
    }

    MerkleHash IMerkleNodes.Read(int level, long index)
    {
        var (tileLevel, height) = (level / LogTile.Height, level % LogTile.Height);
        var first = (int)((index << height) % LogTile.FullWidth);
        return LogTiles.RootOf(_partial[tileLevel], first, 1 << height);
    }

    private void Complete(int level, long index, MerkleHash hash)
    {
        if (level % LogTile.Height != 0)
        {
            return;
        }

        var tile = _partial[level / LogTile.Height];
        tile.Add(hash);
        if (tile.Count == LogTile.FullWidth)
        {
            _filled!(new(level / LogTile.Height, index / LogTile.FullWidth, LogTiles.ToBytes(tile)));
            tile.Clear();
        }
    }
}
