// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;

namespace Acgs.Governance.Tests.Ledger;

/// <summary>A Merkle tree in memory.</summary>
internal sealed class MemoryTree : IMerkleNodes
{
    private readonly Dictionary<(int Level, long Index), MerkleHash> _nodes = [];
    private readonly MerkleFrontier _frontier = new();
    private readonly List<MerkleHash> _roots = [MerkleHash.Empty];

    /// <summary>A tree of that many leaves, which are the numbers from 0 on.</summary>
    public static MemoryTree OfSize(int size)
    {
        var tree = new MemoryTree();
        for (var leaf = 0; leaf < size; leaf++)
        {
            tree.Add(BitConverter.GetBytes(leaf));
        }

        return tree;
    }

    public MerkleHash Read(int level, long index) => _nodes[(level, index)];

    /// <summary>The root when the tree had that many leaves.</summary>
    public MerkleHash RootAt(int size) => _roots[size];

    public void Add(ReadOnlySpan<byte> record)
    {
        _frontier.Add(MerkleHash.OfLeaf(record), (level, index, hash) => _nodes.Add((level, index), hash));
        _roots.Add(_frontier.Root);
    }
}
