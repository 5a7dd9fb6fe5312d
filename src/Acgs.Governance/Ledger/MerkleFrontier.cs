// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Ledger;

/// <summary>The right edge of a Merkle tree: all that is needed to add leaves and to compute the root.</summary>
internal sealed class MerkleFrontier
{
    private const int Levels = 63;

    // By level, the last perfect subtree where the size has the bit of that level.
    private readonly MerkleHash[] _subtrees = new MerkleHash[Levels];

    /// <summary>The edge of an empty tree.</summary>
    public MerkleFrontier()
    {
    }

    /// <summary>The edge of a stored tree.</summary>
    /// <param name="nodes">The tree.</param>
    /// <param name="size">The number of its leaves.</param>
    public MerkleFrontier(IMerkleNodes nodes, long size)
    {
        Size = size;
        for (var level = 0; size >> level != 0; level++)
        {
            if (HasSubtree(level))
            {
                _subtrees[level] = nodes.Read(level, (size >> level) - 1);
            }
        }
    }

    /// <summary>The number of leaves.</summary>
    public long Size { get; private set; }

    /// <summary>The hash over all leaves.</summary>
    public MerkleHash Root
    {
        get
        {
            MerkleHash? root = null;
            for (var level = 0; Size >> level != 0; level++)
            {
                if (HasSubtree(level))
                {
                    root = root is { } right ? MerkleHash.OfNode(_subtrees[level], right) : _subtrees[level];
                }
            }

            return root ?? MerkleHash.Empty;
        }
    }

    /// <summary>Adds a leaf.</summary>
    /// <param name="leaf">Its hash.</param>
    /// <param name="completed">Told each perfect subtree that the leaf completes, itself first: level, index and hash.</param>
    public void Add(MerkleHash leaf, Action<int, long, MerkleHash>? completed = null)
    {
        var (level, hash) = (0, leaf);
        completed?.Invoke(0, Size, hash);
        for (; HasSubtree(level); level++)
        {
            hash = MerkleHash.OfNode(_subtrees[level], hash);
            completed?.Invoke(level + 1, Size >> (level + 1), hash);
        }

        _subtrees[level] = hash;
        Size++;
    }

    private bool HasSubtree(int level) => ((Size >> level) & 1) == 1;
}
