// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Tests;

public sealed class TextNavigationTests
{
    [Theory]
    [InlineData("ab", 0, 0)]
    [InlineData("a\nb", 2, 1)]
    [InlineData("a\r\nb", 3, 1)]
    [InlineData("\r\nb", 2, 0)]
    [InlineData("\nb", 1, 0)]
    [InlineData("\n\nb", 2, 1)]
    [InlineData("\r\rb", 2, 1)]
    [InlineData("ab", 1, 1)]
    public void PreviousLineEnd_OfLineStart_IsBeforeTheLineBreak(string text, int lineStart, int expected) =>
        Assert.Equal(expected, new StringText(text).PreviousLineEnd(lineStart));

    [Theory]
    [InlineData("", 0, "ab", false)]
    [InlineData("ab", 0, "ab", true)]
    [InlineData("xab", 1, "ab", true)]
    [InlineData("xxab", 1, "ab", true)]
    [InlineData("ab", 1, "ab", false)]
    [InlineData("aab", 0, "ab", true)]
    [InlineData("xa", 0, "ab", false)]
    [InlineData("xb", 0, "ab", false)]
    public void Contains_FromPosition_FindsTheWhole(string text, int position, string value, bool expected) =>
        Assert.Equal(expected, new StringText(text).Contains(position, value));

    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("#", 0, 0)]
    [InlineData("a#", 0, 1)]
    [InlineData("#a", 1, 2)]
    [InlineData("ab", 0, 2)]
    public void Find_Character_IsItsPositionOrTheEnd(string text, int position, int expected) =>
        Assert.Equal(expected, new StringText(text).Find(position, '#'));

    [Theory]
    [InlineData("\"\"\"", 0, 3)]
    [InlineData("\"\"x", 0, 2)]
    [InlineData("x", 0, 0)]
    [InlineData("\"", 1, 0)]
    public void CountRun_OfCharacter_StopsAtAnother(string text, int position, int expected) =>
        Assert.Equal(expected, new StringText(text).CountRun(position, '"'));
}
