// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;

namespace Acgs.Governance.Cli.Text;

/// <summary>
/// Turns bytes into characters so that nothing is lost: a byte that is not UTF-8 becomes the low surrogate U+DC00 + byte, which no
/// valid text has alone. So every position in the characters is a position in the bytes.
/// </summary>
internal static class ByteCharacters
{
    private const char Escape = '\uDC00';

    /// <summary>The most characters that <paramref name="length"/> bytes stand for.</summary>
    public static int MaxCount(int length) => length;

    /// <summary>Decodes <paramref name="bytes"/>, mark included.</summary>
    /// <returns>The number of characters written.</returns>
    public static int Decode(ReadOnlySpan<byte> bytes, TextForm form, Span<char> characters) => form switch
    {
        TextForm.Utf16LittleEndian => DecodeUtf16(bytes, characters, BinaryPrimitives.ReadUInt16LittleEndian),
        TextForm.Utf16BigEndian => DecodeUtf16(bytes, characters, BinaryPrimitives.ReadUInt16BigEndian),
        _ => DecodeBytes(bytes, characters),
    };

    /// <summary>How many bytes the characters were decoded from.</summary>
    public static int CountBytes(ReadOnlySpan<char> characters, TextForm form)
    {
        if (form is TextForm.Utf16LittleEndian or TextForm.Utf16BigEndian)
        {
            return characters.Length * 2;
        }

        var count = 0;
        for (var index = 0; index < characters.Length; index++)
        {
            var character = characters[index];
            if (char.IsHighSurrogate(character))
            {
                // Only pairs are decoded to high surrogates.
                count += 4;
                index++;
            }
            else
            {
                count += character switch
                {
                    < '\u0080' => 1,
                    < '\u0800' => 2,
                    _ when char.IsLowSurrogate(character) => 1,
                    _ => 3,
                };
            }
        }

        return count;
    }

    /// <summary>The bytes of <paramref name="text"/>, which is well-formed, in the given form.</summary>
    public static byte[] Encode(string text, TextForm form) => form switch
    {
        TextForm.Utf16LittleEndian => Encoding.Unicode.GetBytes(text),
        TextForm.Utf16BigEndian => Encoding.BigEndianUnicode.GetBytes(text),
        _ => Encoding.UTF8.GetBytes(text),
    };

    private static int DecodeBytes(ReadOnlySpan<byte> bytes, Span<char> characters)
    {
        Ascii.ToUtf16(bytes, characters, out var count);
        var read = count;
        while (read < bytes.Length)
        {
            var status = Utf8.ToUtf16(bytes[read..], characters[count..], out var bytesRead, out var written, replaceInvalidSequences: false);
            read += bytesRead;
            count += written;
            if (status == OperationStatus.Done)
            {
                break;
            }

            characters[count++] = (char)(Escape + bytes[read++]);
        }

        return count;
    }

    private static int DecodeUtf16(ReadOnlySpan<byte> bytes, Span<char> characters, Func<ReadOnlySpan<byte>, ushort> read)
    {
        var count = bytes.Length / 2;
        for (var index = 0; index < count; index++)
        {
            characters[index] = (char)read(bytes[(index * 2)..]);
        }

        return count;
    }
}
