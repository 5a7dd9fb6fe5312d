// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Ledger;

/// <summary>Hashes of a stored log of a fixed size. What a computation needs is read first: see <see cref="ComputeAsync"/>.</summary>
internal sealed class LogNodes : IMerkleNodes
{
    private readonly long _size;
    private readonly Dictionary<LogTile, IReadOnlyList<MerkleHash>> _read = [];
    private readonly HashSet<LogTile> _missing = [];

    private LogNodes(long size) => _size = size;

    /// <summary>
    /// Computes something from hashes of the log. The computation is run on hashes that are not true until all tiles that it asks for are
    /// there: it must ask for the same hashes whatever their values, as proofs do.
    /// </summary>
    public static async Task<T> ComputeAsync<T>(LogTiles tiles, long size, Func<IMerkleNodes, T> compute, CancellationToken cancellationToken)
    {
        var nodes = new LogNodes(size);
        var result = compute(nodes);
        if (nodes._missing.Count == 0)
        {
            return result;
        }

        foreach (var tile in nodes._missing)
        {
            nodes._read.Add(tile, await tiles.ReadAsync(tile, cancellationToken));
        }

        return compute(nodes);
    }

    MerkleHash IMerkleNodes.Read(int level, long index)
    {
        var height = level % LogTile.Height;
        var first = index << height;
        var tile = Tile(level / LogTile.Height, first / LogTile.FullWidth);
        if (_read.TryGetValue(tile, out var hashes))
        {
            return LogTiles.RootOf(hashes, (int)(first % LogTile.FullWidth), 1 << height);
        }

        _missing.Add(tile);
        return default;
    }

    private LogTile Tile(int level, long index)
    {
        var count = _size >> (level * LogTile.Height);
        return new(level, index, (int)Math.Min(LogTile.FullWidth, count - (index * LogTile.FullWidth)));
    }
}
