// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;

namespace Acgs.Governance.Cli.Tests.Corpus;

public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("", "\n")]
    [InlineData("␄", "")]
    [InlineData("a␍", "a\r\n")]
    [InlineData("a␍␄", "a\r")]
    [InlineData("a␊b", "a\nb\n")]
    [InlineData("‹41›b‹43 44›␄", "AbCD")]
    [InlineData("‹23 0A*3›␄", "#\n#\n#\n")]
    [InlineData("‹U+0020*2›␄", "  ")]
    [InlineData("\\x41␄", "\\x41")]
    public void Read_Ascii_IsWritten(string line, string expected) => Assert.Equal(expected, Encoding.ASCII.GetString(Utf8("\n").Read(line)));

    [Fact]
    public void Read_BytesAndCharacters_AreToldApart() => Assert.Equal([0xE9, 0xC3, 0xA9, 0xC2, 0xA0], Utf8("\n").Read("‹E9›é‹U+00A0›␄"));

    [Fact]
    public void Read_NewlineOfFile_IsEncoded() => Assert.Equal([0x61, 0, 0x0D, 0], new VisibleText(Encoding.Unicode, "\r").Read("a"));

    [Theory]
    [InlineData("‹41")]
    [InlineData("‹›")]
    [InlineData("‹G1›")]
    [InlineData("‹41*x›")]
    public void Read_BrokenSign_IsAnError(string line) => Assert.Throws<FormatException>(() => Utf8("\n").Read(line));

    private static VisibleText Utf8(string newline) => new(Encoding.UTF8, newline);
}
