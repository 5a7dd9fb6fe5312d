// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers.Binary;
using System.Text;

namespace Acgs.Governance.Cli.Tree.Text;

/// <summary>Reads UTF-32, mark included, so that such a file can be judged; nothing leads back to its bytes, because it is never edited.</summary>
internal static class Utf32Characters
{
    private const int Width = 4;

    /// <summary>Decodes <paramref name="bytes"/>; what is no character becomes U+FFFD.</summary>
    /// <returns>The number of characters written.</returns>
    public static int Decode(ReadOnlySpan<byte> bytes, Span<char> characters)
    {
        var isLittleEndian = bytes[0] == 0xFF;
        var count = 0;
        for (; bytes.Length >= Width; bytes = bytes[Width..])
        {
            var value = isLittleEndian ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
            var rune = Rune.IsValid(value) ? new Rune(value) : Rune.ReplacementChar;
            count += rune.EncodeToUtf16(characters[count..]);
        }

        return count;
    }
}
