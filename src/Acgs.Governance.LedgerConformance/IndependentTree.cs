// Constitutional Hash: cdd01ef066bc6cf2

using System.Security.Cryptography;
using Acgs.Governance.Ledger;

namespace Acgs.Governance.LedgerConformance;

/// <summary>The tree of RFC 6962, section 2.1, as its definition says: slow, and sharing nothing with the tree that it is compared with.</summary>
internal static class IndependentTree
{
    /// <summary>The root over records, in base64.</summary>
    public static string Root(IEnumerable<StoredRecord> records) => Convert.ToBase64String(Root(Leaves(records)));

    /// <summary>The hashes of leaves.</summary>
    public static byte[][] Leaves(IEnumerable<StoredRecord> records) => [.. records.Select(record => SHA256.HashData([0, .. record.CanonicalJson.Span]))];

    /// <summary>The root over hashes of leaves.</summary>
    public static byte[] Root(ReadOnlySpan<byte[]> leaves)
    {
        if (leaves.Length <= 1)
        {
            return leaves.IsEmpty ? SHA256.HashData([]) : leaves[0];
        }

        var split = 1;
        while (split * 2 < leaves.Length)
        {
            split *= 2;
        }

        return SHA256.HashData([1, .. Root(leaves[..split]), .. Root(leaves[split..])]);
    }
}
