// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Cli.Reports;
using Acgs.Governance.Cli.Terminal;
using Acgs.Governance.Cli.Tree.Text;

namespace Acgs.Governance.Cli.Tests.Reports;

public sealed class WriterTests
{
    [Theory]
    [InlineData(99_999, 100_000, "99.99 %")]
    [InlineData(999_999, 1_000_000, "99.99 %")]
    [InlineData(3, 3, "100 %")]
    [InlineData(0, 0, "100 %")]
    [InlineData(2, 3, "66.66 %")]
    public void Percentage_Share_IsNeverRoundedUp(int count, int total, string expected) => Assert.Equal(expected, Percentage.Text(count, total));

    [Theory]
    [InlineData("plain ä 😀", "plain ä 😀")]
    [InlineData("a\nb\tc", "a\\nb\\tc")]
    [InlineData("\u001b[2J\u202e\u200b", "\\u001B[2J\\u202E\\u200B")]
    public void VisibleText_Text_ShowsWhatCannotBeSeen(string text, string expected) => Assert.Equal(expected, VisibleText.Of(text));

    [Fact]
    public void MarkupText_MarkupAndForbiddenCharacters_AreHarmless() =>
        Assert.Equal("&lt;a b=&quot;&#39;&amp;\\u0001\\uFFFE", MarkupText.Of("<a b=\"'&\u0001\uFFFE"));

    [Theory]
    [InlineData("a/b c#%.py", "a/b%20c%23%25.py")]
    [InlineData("ä.py", "%C3%A4.py")]
    public void SarifUri_Path_IsPercentEncoded(string path, string expected) => Assert.Equal(expected, SarifReport.UriOf(path));

    [Theory]
    [InlineData("a/Dockerfile", "Dockerfile")]
    [InlineData(".env", ".env")]
    [InlineData("x/y.tar.GZ", ".gz")]
    public void Ending_Path_IsTheLastSuffixOrTheName(string path, string expected) => Assert.Equal(expected, DisplayPath.EndingOf(Encoding.UTF8.GetBytes(path)));

    [Fact]
    public void RuleTexts_EveryRule_HasAPageWithTitleCauseAndFix() => Assert.All(RuleTexts.Ids, id =>
    {
        var rule = RuleTexts.Of(id);
        Assert.NotEmpty(rule.Title);
        Assert.NotEmpty(rule.Explanation);
        Assert.NotEmpty(rule.Fix);
        Assert.Contains($"# {id}: {rule.Title}", rule.Page, StringComparison.Ordinal);
    });
}
