// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Tests;

public sealed class ChunkedTextTests
{
    private const string Text = "aabaabbaabbbaab";

    public static TheoryData<int> Chunks => [.. Enumerable.Range(1, Text.Length)];

    [Theory]
    [MemberData(nameof(Chunks))]
    public void Find_AcrossChunks_IsWhatTheWholeTextHas(int chunk)
    {
        string[] sought = ["a", "b", "ab", "bb", "bbb", "abba", "aabb", "baab", Text, "abab"];
        var positions = Enumerable.Range(0, Text.Length + 1).ToArray();

        Assert.All(sought, value => Assert.All(positions, start => Assert.All(positions.Where(limit => limit >= start), limit =>
        {
            var index = Text[start..limit].IndexOf(value, StringComparison.Ordinal);
            Assert.Equal(index < 0 ? limit : start + index, new ChunkedText(Text, chunk).Find(start, limit, value));
            Assert.Equal(Text[start..limit].StartsWith(value, StringComparison.Ordinal), new ChunkedText(Text, chunk).Matches(start, limit, value));
        })));
    }

    [Theory]
    [InlineData("REM x", "rem", true)]
    [InlineData("rem", "rem", true)]
    [InlineData("re", "rem", false)]
    [InlineData("RAM", "rem", false)]
    [InlineData("@em", "`em", false)]
    [InlineData("[em", "{em", false)]
    [InlineData("AZ", "az", true)]
    public void MatchesAnyCase_Text_IsComparedInLowerCase(string text, string value, bool expected)
    {
        Assert.Equal(expected, new StringText(text).MatchesAnyCase(0, text.Length, value));
        Assert.False(new StringText(text).MatchesAnyCase(1, text.Length, value));
    }
}
