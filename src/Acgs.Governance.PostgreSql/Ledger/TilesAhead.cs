// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Concurrent;
using Acgs.Governance.Ledger;

namespace Acgs.Governance.PostgreSql.Ledger;

/// <summary>
/// Full tiles over the rows that are being read, read together with them: one at a time would cost as much as the rows. They are dropped when
/// the reader has gone on, so that what is changed afterwards is seen.
/// </summary>
internal sealed class TilesAhead
{
    /// <summary>How many records a tile has.</summary>
    public const int Width = 256;

    private readonly ConcurrentDictionary<long, TileHashes> _tiles = [];

    public void Add(TileHashes tile) => _tiles[tile.Index] = tile;

    public void Remove(IEnumerable<TileHashes> tiles)
    {
        foreach (var tile in tiles)
        {
            _tiles.TryRemove(KeyValuePair.Create(tile.Index, tile));
        }
    }

    public TileHashes? Find(int level, long index) => level == 0 ? _tiles.GetValueOrDefault(index) : null;
}
