// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Cli.Reports;
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
    public void Percentage_Share_IsNeverRoundedUp(int count, int total, string expected) => Assert.Equal(expected, new Share("all", count, total).PercentText);

    [Theory]
    [InlineData("plain ä 😀", "plain ä 😀")]
    [InlineData("a\nb\tc", "a\\nb\\tc")]
    [InlineData("\u001b[2J\u202e\u200b", "\\u001B[2J\\u202E\\u200B")]
    [InlineData("a\U000E0041", "a\\U000E0041")]
    public void ControlCharacters_Text_AreEscaped(string text, string expected) => Assert.Equal(expected, ControlCharacters.Escape(text));

    [Fact]
    public void MarkupEncoder_MarkupAndForbiddenCharacters_AreHarmless() =>
        Assert.Equal("&lt;a b=&quot;&#39;&amp;\\u0001\\uFFFE", MarkupEncoder.Encode("<a b=\"'&\u0001\uFFFE"));

    [Theory]
    [InlineData("a/b c#%.py", "a/b%20c%23%25.py")]
    [InlineData("ä.py", "%C3%A4.py")]
    public void SarifUri_Path_IsPercentEncoded(string path, string expected) => Assert.Equal(expected, SarifLog.UriOf(path));

    [Theory]
    [InlineData("a/Dockerfile", "Dockerfile")]
    [InlineData(".env", ".env")]
    [InlineData("x/y.tar.GZ", ".gz")]
    public void Ending_Path_IsTheLastSuffixOrTheName(string path, string expected) => Assert.Equal(expected, DisplayPath.EndingOf(Encoding.UTF8.GetBytes(path)));

    [Fact]
    public void RuleCatalog_EveryRule_HasAPageWithTitleAndWithoutLinks() => Assert.All(RuleCatalog.Ids, id =>
    {
        var rule = RuleCatalog.Get(id);
        Assert.NotEmpty(rule.Title);
        Assert.DoesNotContain("](", rule.Page, StringComparison.Ordinal);
        Assert.Contains($"# {id}: {rule.Title}", rule.Page, StringComparison.Ordinal);
    });
}
