// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Ledger;

/// <summary>The stored hashes of a Merkle tree.</summary>
internal interface IMerkleNodes
{
    /// <summary>The root of a perfect subtree: of the <c>2^level</c> leaves from <c>index * 2^level</c> on.</summary>
    /// <param name="level">How many levels lie below the root; 0 for a leaf.</param>
    /// <param name="index">The place of the subtree among those of its size.</param>
    MerkleHash Read(int level, long index);
}
