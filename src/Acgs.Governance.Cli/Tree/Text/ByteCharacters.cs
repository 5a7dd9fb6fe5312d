// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;

namespace Acgs.Governance.Cli.Tree.Text;

/// <summary>
/// The characters that bytes stand for. Nothing is lost: a byte that is not UTF-8 becomes the low surrogate U+DC00 + byte, which no valid
/// text has alone. So every position in the characters is a position in the bytes.
/// </summary>
internal static class ByteCharacters
{
    private const char Escape = '\uDC00';

    // As many bytes as git looks at.
    private const int Examined = 8000;

    /// <summary>How the bytes of the file that begins with <paramref name="head"/> stand for characters.</summary>
    public static TextForm FormOf(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] => TextForm.Utf32,
        [0xFF, 0xFE, ..] => TextForm.Utf16LittleEndian,
        [0xFE, 0xFF, ..] => TextForm.Utf16BigEndian,
        _ => head[..Math.Min(head.Length, Examined)].Contains((byte)0) ? TextForm.Binary : TextForm.Bytes,
    };

    /// <summary>The most characters that <paramref name="length"/> bytes stand for.</summary>
    public static int MaxCount(int length) => length;

    /// <summary>Decodes <paramref name="bytes"/>, mark included.</summary>
    /// <returns>The number of characters written.</returns>
    public static int Decode(ReadOnlySpan<byte> bytes, TextForm form, Span<char> characters) => form switch
    {
        TextForm.Utf16LittleEndian => DecodeUtf16(bytes, characters, isSwapped: !BitConverter.IsLittleEndian),
        TextForm.Utf16BigEndian => DecodeUtf16(bytes, characters, isSwapped: BitConverter.IsLittleEndian),
        TextForm.Utf32 => new UTF32Encoding(bigEndian: bytes[0] == 0, byteOrderMark: false).GetChars(bytes, characters),
        _ => DecodeBytes(bytes, characters),
    };

    /// <summary>How many bytes the characters were decoded from. Half a character at the end of UTF-16 counts as a whole one.</summary>
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

    /// <summary>The number, from 1, of the line that begins or goes on behind <paramref name="above"/>.</summary>
    /// <remarks>As in editors, lines end with LF, CR LF or CR.</remarks>
    public static int LineNumber(ReadOnlySpan<char> above)
    {
        var line = 1 + above.Count('\n');
        for (var rest = above; rest.IndexOf('\r') is >= 0 and var end; rest = rest[(end + 1)..])
        {
            line += end + 1 < rest.Length && rest[end + 1] == '\n' ? 0 : 1;
        }

        return line;
    }

    /// <summary>The bytes that decode to <paramref name="text"/>, escaped bytes among them.</summary>
    public static byte[] Encode(string text, TextForm form) => form switch
    {
        TextForm.Utf16LittleEndian => EncodeUtf16(text, isSwapped: !BitConverter.IsLittleEndian),
        TextForm.Utf16BigEndian => EncodeUtf16(text, isSwapped: BitConverter.IsLittleEndian),
        _ => EncodeBytes(text),
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

    private static byte[] EncodeBytes(ReadOnlySpan<char> text)
    {
        var bytes = new ArrayBufferWriter<byte>(text.Length + 1);
        while (!text.IsEmpty)
        {
            var length = EscapeFreeLength(text);
            Encoding.UTF8.GetBytes(text[..length], bytes);
            if (length < text.Length)
            {
                bytes.Write((ReadOnlySpan<byte>)[(byte)(text[length++] - Escape)]);
            }

            text = text[length..];
        }

        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>How many characters come before the first low surrogate that belongs to no pair.</summary>
    private static int EscapeFreeLength(ReadOnlySpan<char> text)
    {
        var index = 0;
        while (index < text.Length && !char.IsLowSurrogate(text[index]))
        {
            index += char.IsHighSurrogate(text[index]) ? 2 : 1;
        }

        return Math.Min(index, text.Length);
    }

    // As they are: an encoder would put U+FFFD for a surrogate without its partner.
    private static byte[] EncodeUtf16(ReadOnlySpan<char> text, bool isSwapped)
    {
        var bytes = MemoryMarshal.AsBytes(text).ToArray();
        if (isSwapped)
        {
            var units = MemoryMarshal.Cast<byte, ushort>(bytes.AsSpan());
            BinaryPrimitives.ReverseEndianness(units, units);
        }

        return bytes;
    }

    private static int DecodeUtf16(ReadOnlySpan<byte> bytes, Span<char> characters, bool isSwapped)
    {
        var count = bytes.Length / 2;
        var units = MemoryMarshal.Cast<char, ushort>(characters)[..count];
        MemoryMarshal.Cast<byte, ushort>(bytes[..(count * 2)]).CopyTo(units);
        if (isSwapped)
        {
            BinaryPrimitives.ReverseEndianness(units, units);
        }

        if (bytes.Length % 2 == 0)
        {
            return count;
        }

        // Half a character, which keeps its place and is never written.
        characters[count] = (char)(Escape + bytes[^1]);
        return count + 1;
    }
}
