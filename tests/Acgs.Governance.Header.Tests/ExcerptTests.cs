// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Tests;

public sealed class ExcerptTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" \t\v\fplain text\f\v\t ", "plain text")]
    [InlineData("a\u00A0b", "a\\u00A0b")]
    [InlineData("a\u200Bb", "a\\u200Bb")]
    [InlineData("a\0b", "a\\u0000b")]
    [InlineData("a\u2028b", "a\\u2028b")]
    [InlineData("a\u2029b", "a\\u2029b")]
    [InlineData("a\u0378b", "a\\u0378b")]
    [InlineData("\U0001F600", "\\uD83D\\uDE00")]
    [InlineData("\u00E4 \u4E2D", "\u00E4 \u4E2D")]
    public void Excerpt_OfLine_ShowsWhatCannotBeSeen(string line, string expected) => Assert.Equal(expected, Excerpt.Of(line));

    [Theory]
    [InlineData(99, 99)]
    [InlineData(100, 100)]
    [InlineData(101, 100)]
    public void Excerpt_OfLongLine_IsCut(int length, int expected) => Assert.Equal(new string('x', expected), Excerpt.Of(new string('x', length)));
}
