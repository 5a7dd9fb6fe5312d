// Constitutional Hash: cdd01ef066bc6cf2

using System.Numerics;

namespace Acgs.Governance.Ledger;

/// <summary>Makes the proofs of RFC 6962, section 2.1, and checks them by the algorithms of RFC 9162, section 2.1, which share no code with the making.</summary>
internal static class MerkleProof
{
    /// <summary>The proof that a leaf is in the tree, from its sibling up.</summary>
    /// <param name="nodes">The tree.</param>
    /// <param name="index">The place of the leaf, from 0 on, below <paramref name="size"/>.</param>
    /// <param name="size">The number of leaves that the proof is about.</param>
    public static List<MerkleHash> OfInclusion(IMerkleNodes nodes, long index, long size)
    {
        var path = new List<MerkleHash>();
        AddPath(nodes, index, 0, size, path);
        return path;
    }

    /// <summary>The proof that the tree of <paramref name="size"/> leaves begins with that of <paramref name="oldSize"/> leaves.</summary>
    public static List<MerkleHash> OfConsistency(IMerkleNodes nodes, long oldSize, long size)
    {
        var path = new List<MerkleHash>();
        if (oldSize > 0)
        {
            AddSubproof(nodes, oldSize, 0, size, isOldRoot: true, path);
        }

        return path;
    }

    /// <summary>The hash over the leaves from <paramref name="start"/> up to <paramref name="end"/>, of a tree that is split there.</summary>
    public static MerkleHash RootOf(IMerkleNodes nodes, long start, long end)
    {
        var length = end - start;
        if (length == 0)
        {
            return MerkleHash.Empty;
        }

        if (BitOperations.IsPow2(length))
        {
            var level = BitOperations.Log2((ulong)length);
            return nodes.Read(level, start >> level);
        }

        var middle = Split(start, end);
        return MerkleHash.OfNode(RootOf(nodes, start, middle), RootOf(nodes, middle, end));
    }

    /// <summary>Whether <paramref name="path"/> proves that a leaf is in the tree with the given root.</summary>
    public static bool ProvesInclusion(IReadOnlyList<MerkleHash> path, MerkleHash leaf, long index, long size, MerkleHash root)
    {
        if (index < 0 || index >= size)
        {
            return false;
        }

        var (place, last, hash) = (index, size - 1, leaf);
        foreach (var sibling in path)
        {
            if (last == 0)
            {
                return false;
            }

            hash = IsRight(place, last) ? MerkleHash.OfNode(sibling, hash) : MerkleHash.OfNode(hash, sibling);
            (place, last) = Above(place, last);
        }

        return last == 0 && hash == root;
    }

    /// <summary>Whether <paramref name="path"/> proves that a tree begins with an older one.</summary>
    public static bool ProvesConsistency(IReadOnlyList<MerkleHash> path, long oldSize, MerkleHash oldRoot, long size, MerkleHash root)
    {
        if (oldSize <= 0 || oldSize >= size)
        {
            return path.Count == 0 && (oldSize == 0 ? oldRoot == MerkleHash.Empty && size >= 0 : oldSize == size && oldRoot == root);
        }

        if (path.Count == 0)
        {
            return false;
        }

        // An old tree that is perfect is a node of the new one, and its root is not repeated in the proof.
        MerkleHash[] hashes = BitOperations.IsPow2(oldSize) ? [oldRoot, .. path] : [.. path];
        var shift = BitOperations.TrailingZeroCount(~(oldSize - 1));
        var (place, last) = ((oldSize - 1) >> shift, (size - 1) >> shift);
        var (oldHash, hash) = (hashes[0], hashes[0]);
        foreach (var sibling in hashes.AsSpan(1))
        {
            if (last == 0)
            {
                return false;
            }

            if (IsRight(place, last))
            {
                oldHash = MerkleHash.OfNode(sibling, oldHash);
                hash = MerkleHash.OfNode(sibling, hash);
            }
            else
            {
                hash = MerkleHash.OfNode(hash, sibling);
            }

            (place, last) = Above(place, last);
        }

        return last == 0 && oldHash == oldRoot && hash == root;
    }

    private static bool IsRight(long place, long last) => (place & 1) == 1 || place == last;

    /// <summary>The next level up; from the last node of a level on, past the levels on which it has no sibling.</summary>
    private static (long Place, long Last) Above(long place, long last)
    {
        var shift = 1 + (place == last ? BitOperations.TrailingZeroCount(place) : 0);
        return (place >> shift, last >> shift);
    }

    private static void AddPath(IMerkleNodes nodes, long index, long start, long end, List<MerkleHash> path)
    {
        if (end - start <= 1)
        {
            return;
        }

        var middle = Split(start, end);
        if (index < middle)
        {
            AddPath(nodes, index, start, middle, path);
            path.Add(RootOf(nodes, middle, end));
        }
        else
        {
            AddPath(nodes, index, middle, end, path);
            path.Add(RootOf(nodes, start, middle));
        }
    }

    private static void AddSubproof(IMerkleNodes nodes, long oldSize, long start, long end, bool isOldRoot, List<MerkleHash> path)
    {
        if (oldSize == end)
        {
            if (!isOldRoot)
            {
                path.Add(RootOf(nodes, start, end));
            }

            return;
        }

        var middle = Split(start, end);
        if (oldSize <= middle)
        {
            AddSubproof(nodes, oldSize, start, middle, isOldRoot, path);
            path.Add(RootOf(nodes, middle, end));
        }
        else
        {
            AddSubproof(nodes, oldSize, middle, end, isOldRoot: false, path);
            path.Add(RootOf(nodes, start, middle));
        }
    }

    /// <summary>Where a tree is split: behind the largest power of two that is smaller than its size.</summary>
    private static long Split(long start, long end) => start + (1L << BitOperations.Log2((ulong)(end - start - 1)));
}
