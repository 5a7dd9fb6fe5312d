// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers.Binary;

namespace Acgs.Governance.Cli.Tree.Selection.Git;

/// <summary>The part of an index that makes it a change of another, shared one.</summary>
/// <param name="Base">The name of the shared index in hexadecimal digits; <see langword="null"/> when there is none.</param>
/// <param name="Deleted">Which of its entries are gone.</param>
/// <param name="Replaced">Which of its entries are replaced by the first ones of the index.</param>
internal sealed record SplitIndexLink(string? Base, BitSet Deleted, BitSet Replaced)
{
    /// <summary>Reads the extension.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static SplitIndexLink Read(ReadOnlySpan<byte> content, int hashLength)
    {
        if (content.Length < hashLength)
        {
            throw new InvalidDataException("the name of the shared index is cut");
        }

        var hash = content[..hashLength];
        var sets = content[hashLength..];
        var deleted = ReadSet(ref sets);
        return new(hash.ContainsAnyExcept((byte)0) ? Convert.ToHexStringLower(hash) : null, deleted, ReadSet(ref sets));
    }

    /// <summary>Reads a set that is packed in words: one that counts equal words, and how many follow that are written out.</summary>
    private static BitSet ReadSet(ref ReadOnlySpan<byte> content)
    {
        if (content.IsEmpty)
        {
            return new(0);
        }

        var bits = ReadInt32(content);
        var words = ReadInt32(content[4..]);
        var set = new BitSet(bits);
        var position = 0;
        for (var word = 0; word < words;)
        {
            var marker = ReadWord(content, word++);
            var equal = (int)Math.Min((marker >> 1) & uint.MaxValue, int.MaxValue);
            position = set.Fill(position, equal, (marker & 1) != 0);
            for (var literal = marker >> 33; literal > 0; literal--)
            {
                set.Set(position++, ReadWord(content, word++));
            }
        }

        content = content[Math.Min(content.Length, 12 + (words * 8))..];
        return set;
    }

    private static ulong ReadWord(ReadOnlySpan<byte> content, int word)
    {
        var start = 8 + ((long)word * 8);
        return start + 8 <= content.Length ? BinaryPrimitives.ReadUInt64BigEndian(content[(int)start..]) : throw new InvalidDataException("a set is cut");
    }

    private static int ReadInt32(ReadOnlySpan<byte> content) =>
        content.Length >= 4 && BinaryPrimitives.ReadInt32BigEndian(content) is >= 0 and < 1 << 28 and var value ? value : throw new InvalidDataException("a set is cut");
}
