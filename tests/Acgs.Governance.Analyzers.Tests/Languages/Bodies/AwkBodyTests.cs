// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Analyzers.Tests.Languages.Bodies;

/// <summary>In awk a comment is told from strings and patterns.</summary>
public sealed class AwkBodyTests
{
    [Theory]
    [InlineData("a.awk", "BEGIN { a = 1 }\n# {T}\n")]
    [InlineData("a.awk", "/\"/ { print $1 / 2 }\n# {T}\n")]
    [InlineData("a.awk", "$1 ~ /[#\"]\\// && !/'/ { a[\"b\"] /= 2; c = d / e }\n# {T}\n")]
    [InlineData("a.awk", "{ if (a) /\"/; print \"\\\"#\" ; i++ / 2 }\n# {T}\n")]
    [InlineData("a.awk", "{ a = b \\\n  c\n# {T}\n}\n")]
    [InlineData("a.awk", "function f(a) { return /\"/ }\n\n# {T}\n")]
    public void Comment_BelowCode_IsMisplaced(string name, string text) => Assert.Equal("Misplaced", Judged.Verdict(name, text));

    [Theory]
    [InlineData("a.awk", "BEGIN { a = \"\\\n# {T}\n\" }\n")]
    [InlineData("a.awk", "BEGIN { a = \"b\n# {T}\n}\n")]
    [InlineData("a.awk", "/[/\"]/ { a }\n# {T}\n")]
    [InlineData("a.awk", "/[]/]/ { a }\n# {T}\n")]
    [InlineData("a.awk", "/a { b }\n# {T}\n")]
    [InlineData("a.awk", "{ a = (b }\n# {T}\n")]
    [InlineData("a.awk", "{ a } '\n# {T}\n")]
    public void Text_LikeAComment_IsMissing(string name, string text) => Assert.Equal("Missing", Judged.Verdict(name, text));
}
