// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Ledger;

/// <summary>A tile of the tree (https://c2sp.org/tlog-tiles) as a store keeps it.</summary>
/// <param name="Level">The level of the tile: its hashes are roots of <c>256^Level</c> records.</param>
/// <param name="Index">Its place on its level.</param>
/// <param name="Hashes">256 hashes of 32 bytes; fewer where rows were pruned in the middle of the tile.</param>
public sealed record TileHashes(int Level, long Index, ReadOnlyMemory<byte> Hashes);
