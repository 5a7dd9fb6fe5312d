// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Prometheus;

namespace Acgs.Governance.Operations.Tests.Prometheus;

/// <summary>Matchers of labels as somebody types them.</summary>
public sealed class LabelSelectorTests
{
    private static readonly Dictionary<string, string> Labels = new() { ["job"] = "auth", ["environment"] = "production" };

    [Theory]
    [InlineData("", "", true)]
    [InlineData("{}", "", true)]
    [InlineData("job=\"auth\"", "job=\"auth\"", true)]
    [InlineData("{ job = 'auth' , environment != \"test\", }", "job=\"auth\",environment!=\"test\"", true)]
    [InlineData("job=\"aut\"", "job=\"aut\"", false)]
    [InlineData("job=~\"aut\"", "job=~\"aut\"", false)]
    [InlineData("job=~\"aut.|coordinator\"", "job=~\"aut.|coordinator\"", true)]
    [InlineData("job!~\"auth\"", "job!~\"auth\"", false)]
    [InlineData("region=\"\"", "region=\"\"", true)]
    [InlineData("region!=\"\"", "region!=\"\"", false)]
    [InlineData("job!=\"a,b=\\\"c\\\"\"", "job!=\"a,b=\\\"c\\\"\"", true)]
    [InlineData("job=~\"au\\\\w+\"", "job=~\"au\\\\w+\"", true)]
    public void Matchers_AreReadAndSelect(string text, string expected, bool matches)
    {
        var selector = LabelSelector.Parse(text);

        Assert.Equal((expected, matches), (selector.ToString(), selector.Matches(Labels)));
        Assert.Equal(expected.Length == 0, selector.IsAll);
    }

    [Theory]
    [InlineData("auth")]
    [InlineData("job=auth")]
    [InlineData("job=\"auth")]
    [InlineData("job=\"auth'")]
    [InlineData("job=\"auth\" environment=\"test\"")]
    [InlineData("job=\"auth\"}) or vector(1")]
    [InlineData("job=~\"auth(\"")]
    [InlineData("job=~\"au\\w+\"")]
    [InlineData("1job=\"auth\"")]
    [InlineData(",")]
    public void Text_ThatIsNoMatcher_IsRefused(string text) => Assert.Throws<FormatException>(() => LabelSelector.Parse(text));

    [Fact]
    public void Value_WhateverIsInIt_IsEscaped()
    {
        var selector = LabelSelector.Parse("environment=\"production\"").With("job", "a\"b\\c\nd");

        Assert.Equal("""up{environment="production",job="a\"b\\c\nd",x="y"}""", selector.Select("up", "x=\"y\""));
        Assert.Equal(selector.ToString(), LabelSelector.Parse(selector.ToString()).ToString());
        Assert.True(selector.Matches(new Dictionary<string, string> { ["environment"] = "production", ["job"] = "a\"b\\c\nd" }));
        Assert.Equal("up", LabelSelector.All.Select("up"));
    }
}
