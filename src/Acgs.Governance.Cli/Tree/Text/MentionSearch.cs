// Constitutional Hash: cdd01ef066bc6cf2

using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Acgs.Governance.Cli.Tree.Text;

/// <summary>Finds the word that every spelling of the header has, in capitals or not, in one pass over the bytes of a file.</summary>
internal static class MentionSearch
{
    // Two letters of the word that are rare together, and how far they are from its beginning.
    private const int First = 2;
    private const int Second = 6;
    private const byte SmallLetter = 0x20;

    private static ReadOnlySpan<byte> Word => "onstitutional"u8;

    /// <summary>Where the word first stands, without the letter it begins with; -1 when it does not.</summary>
    public static int IndexOf(ReadOnlySpan<byte> bytes)
    {
        var position = 0;
        ref var start = ref MemoryMarshal.GetReference(bytes);
        var (first, second, small) = (Vector128.Create(Word[First]), Vector128.Create(Word[Second]), Vector128.Create(SmallLetter));
        for (; position + Word.Length + Vector128<byte>.Count <= bytes.Length; position += Vector128<byte>.Count)
        {
            var isFirst = Vector128.Equals(Vector128.LoadUnsafe(ref start, (nuint)(position + First)) | small, first);
            var isSecond = Vector128.Equals(Vector128.LoadUnsafe(ref start, (nuint)(position + Second)) | small, second);
            for (var places = (isFirst & isSecond).ExtractMostSignificantBits(); places != 0; places &= places - 1)
            {
                var place = position + BitOperations.TrailingZeroCount(places);
                if (Stands(bytes, place))
                {
                    return place;
                }
            }
        }

        while (position < bytes.Length && !Stands(bytes, position))
        {
            position++;
        }

        return position < bytes.Length ? position : -1;
    }

    private static bool Stands(ReadOnlySpan<byte> bytes, int position) =>
        bytes.Length - position >= Word.Length && Ascii.EqualsIgnoreCase(bytes.Slice(position, Word.Length), Word);
}
