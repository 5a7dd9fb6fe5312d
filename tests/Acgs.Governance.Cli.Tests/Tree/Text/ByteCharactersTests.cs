// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Cli.Tree.Text;
using CsCheck;

namespace Acgs.Governance.Cli.Tests.Tree.Text;

public sealed class ByteCharactersTests
{
    // Whole characters of one to four bytes, beginnings without an end, bytes that are never UTF-8, an encoded surrogate.
    private static readonly byte[][] Parts =
    [
        "a"u8.ToArray(), "\r\n"u8.ToArray(), "é"u8.ToArray(), "€"u8.ToArray(), "😀"u8.ToArray(), "\uFEFF"u8.ToArray(),
        [0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0x80], [0xFF], [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xF4, 0x90, 0x80, 0x80],
    ];

    private static readonly Gen<byte[]> Mixed = Gen.Int[0, Parts.Length - 1].Array[0, 40].Select(indices => indices.SelectMany(index => Parts[index]).ToArray());
    private static readonly TextForm[] Forms = [TextForm.Bytes, TextForm.Utf16LittleEndian, TextForm.Utf16BigEndian];
    private static readonly Gen<TextForm> Form = Gen.Int[0, Forms.Length - 1].Select(index => Forms[index]);

    [Fact]
    public void Decode_AnyBytes_EncodeGivesThemBack() => Gen.Select(Gen.OneOf(Mixed, Gen.Byte.Array[0, 60]), Form).Sample((bytes, form) =>
    {
        bytes = form == TextForm.Bytes ? bytes : bytes[..(bytes.Length / 2 * 2)];
        Assert.Equal(bytes, ByteCharacters.Encode(Decode(bytes, form), form));
    });

    [Fact]
    public void CountBytes_AtEachBorder_IsWhereTheBytesAreCut() => Gen.Select(Gen.OneOf(Mixed, Gen.Byte.Array[0, 60]), Form).Sample((bytes, form) =>
    {
        var text = Decode(bytes, form);
        for (var position = 0; position <= text.Length; position++)
        {
            if (position > 0 && position < text.Length && form == TextForm.Bytes && char.IsSurrogatePair(text[position - 1], text[position]))
            {
                continue;
            }

            var count = Math.Min(ByteCharacters.CountBytes(text.AsSpan(0, position), form), bytes.Length);
            var isCut = form == TextForm.Bytes || position < text.Length;
            Assert.Equal(bytes[..count], isCut ? ByteCharacters.Encode(text[..position], form) : bytes);
        }
    });

    [Fact]
    public void Decode_ValidUtf8_IsWhatAnEncodingSays()
    {
        const string Text = "aé€😀\uFEFF\r\nz";

        Assert.Equal(Text, Decode(Encoding.UTF8.GetBytes(Text), TextForm.Bytes));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Decode_Utf32_IsItsText(bool isBigEndian)
    {
        var encoding = new UTF32Encoding(isBigEndian, byteOrderMark: true);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("a😀\n")];

        Assert.Equal(TextForm.Utf32, ByteCharacters.FormOf(bytes));
        Assert.Equal("\uFEFFa😀\n", Decode(bytes, TextForm.Utf32));
    }

    [Fact]
    public void Decode_HalfACharacterOfUtf16_IsKeptApart() => Assert.Equal("\uFEFFa\uDC41", Decode([0xFF, 0xFE, 0x61, 0, 0x41], TextForm.Utf16LittleEndian));

    private static string Decode(byte[] bytes, TextForm form)
    {
        var characters = new char[ByteCharacters.MaxCount(bytes.Length)];
        return new(characters, 0, ByteCharacters.Decode(bytes, form, characters));
    }
}
