// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers;
using System.Runtime.Intrinsics;
using System.Security.Cryptography;

namespace Acgs.Governance.Ledger;

/// <summary>A hash of the Merkle tree: SHA-256, with the prefixes of RFC 6962, section 2.1, that keep leaves and nodes apart.</summary>
internal readonly record struct MerkleHash
{
    /// <summary>The length in bytes.</summary>
    public const int Length = 32;

    private const int LongestOnStack = 1024;

    private readonly Vector256<byte> _bytes;

    /// <param name="bytes">The 32 bytes.</param>
    public MerkleHash(ReadOnlySpan<byte> bytes) => _bytes = Vector256.Create(bytes);

    /// <summary>The root of a tree without leaves.</summary>
    public static MerkleHash Empty { get; } = Of([]);

    /// <summary>The hash of a leaf.</summary>
    public static MerkleHash OfLeaf(ReadOnlySpan<byte> record)
    {
        var rented = record.Length >= LongestOnStack ? ArrayPool<byte>.Shared.Rent(record.Length + 1) : null;
        Span<byte> input = rented ?? stackalloc byte[record.Length + 1];
        input[0] = 0;
        record.CopyTo(input[1..]);
        var hash = Of(input[..(record.Length + 1)]);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return hash;
    }

    /// <summary>The hash of a node above two others.</summary>
    public static MerkleHash OfNode(MerkleHash left, MerkleHash right)
    {
        Span<byte> input = stackalloc byte[1 + (2 * Length)];
        input[0] = 1;
        left.CopyTo(input[1..]);
        right.CopyTo(input[(1 + Length)..]);
        return Of(input);
    }

    /// <summary>Reads 32 bytes in base64.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out MerkleHash hash)
    {
        Span<byte> bytes = stackalloc byte[Length + 1];
        var isHash = Convert.TryFromBase64Chars(text, bytes, out var length) && length == Length;
        hash = isHash ? new(bytes[..Length]) : default;

        // Bits behind the last byte, and white space, would be a second spelling of the same hash.
        return isHash && text.SequenceEqual(hash.ToString());
    }

    /// <summary>Copies the 32 bytes.</summary>
    public void CopyTo(Span<byte> destination) => _bytes.CopyTo(destination);

    /// <summary>The hash in base64, as C2SP formats write it.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Length];
        CopyTo(bytes);
        return Convert.ToBase64String(bytes);
    }

    private static MerkleHash Of(ReadOnlySpan<byte> input)
    {
        Span<byte> hash = stackalloc byte[Length];
        SHA256.HashData(input, hash);
        return new(hash);
    }
}
