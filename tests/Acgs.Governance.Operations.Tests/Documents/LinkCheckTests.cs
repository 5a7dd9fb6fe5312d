// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Documents.Markdown;

namespace Acgs.Governance.Operations.Tests.Documents;

public sealed class LinkCheckTests
{
    private static readonly (string, string)[] Files =
    [
        ("README.md", "# Read me\n\n## Twice\n\n## Twice\n\n<a id=\"named\"></a>\n"), ("docs/a file(1).md", "x"), ("docs/image.png", ""), ("src/code.cs", ""),
        ("README.de.md", "## Größe & `Code_x` _schön_ [link](x)!\n"), ("docs/guide/index.md", "# Guide\n"), ("docs/intro.md", "# Intro\n"),
        ("anchors.md", "<h1 align=\"center\">\n  <img src=\"docs/image.png\">My <b>Project</b>\n</h1>\n\n<a name=unquoted></a>\n\n## _config.yml and `_x`\n\n"
            + "## [Foo][bar]\n\n## Chosen {#mine}\n\n[bar]: README.md\n\n`locale`{ #in-text }\n:   of a page\n"),
        ("cli/README.md", "# Cli\n"),
        ("docs/sub&a.md", "# Sub\n"),
        ("included.md", "# Here\n\n--8<-- \"CONTRIBUTING.md\"\n"),
    ];

    [Theory]
    [InlineData("[a](../README.md) ![b](image.png) [c](../src) [d](../src/code.cs#L10-L20) [e](./image.png \"title\")")]
    [InlineData("[a](<a file(1).md>) [b](a%20file(1).md) [c](../README.md?raw=true) [d](/README.md)")]
    [InlineData("[a](https://example.com/x.md) [b](mailto:a@example.com) <https://example.com/gone.md> //example.com [c](//example.com/x)")]
    [InlineData("[a](../README.md#read-me) [b](../README.md#twice) [c](../README.md#twice-1) [d](../README.md#named) [e](#)")]
    [InlineData("[a](../README.de.md#größe--code_x-schön-link)")]
    [InlineData("[a]\n\n[a]: ../README.md 'title'\n\n[b][A] [a][] [text] list[0][1] [x][] [^1]\n\n[^1]: a note (gone.md)")]
    [InlineData("`[a](gone.md)` \\[a](gone.md) <!-- [a](gone.md) --> ``` [a](gone.md) ```")]
    [InlineData("```\n[a](gone.md)\n```\n\n    [a](gone.md)\n")]
    [InlineData("[a]({{ site.url }}/gone.md) [c](/commands/site)")]
    [InlineData("[a\n](../README.md\n  'title') [b] (gone.md)")]
    [InlineData("[a](/docs/intro) [b](intro) [c](./guide/) [d](intro#intro) [e](guide#guide) [f](../docs/intro/)")]
    [InlineData("[a](@ref) [b](@docs \"title\")")]
    [InlineData("[a](../anchors.md#my-project) [b](../anchors.md#unquoted) [c](../anchors.md#_configyml-and-_x) [d](../anchors.md#foo)")]
    [InlineData("[a](../included.md#there) [b](../anchors.md#in-text) [`File`][package.module.File]")]
    [InlineData("[a](../anchors.md#mine) [b](../anchors.md#chosen) [c](../README.md#readme)")]
    [InlineData("# [Linux](#tab/linux)\n\n# [Windows](#tab/windows/x)")]
    [InlineData("[a](#there)\n\n{{% include \"x.md\" %}}")]
    [InlineData("[a](#there)\n\n{{< include \"x.md\" >}}")]
    [InlineData("[a](#there)\n\n[!INCLUDE [x](intro.md)]")]
    [InlineData("[a](#there)\n\n> [!include[x](intro.md)]")]
    [InlineData("[x](#7.2.6) [y](#why) [z](#z) [t](#title)\n\n### 7.2.6 { id=\"7.2.6\" }\n\n### Title {: .wide id=why}\n\ntext {id='z'}")]
    [InlineData("[a](intro.html) [b](guide/index.html#guide) [c](../cli/index.html#cli) [d](../index.html#read-me)")]
    [InlineData("[a](../../../issues) [b](../../../wiki/Home) [c](../../../blob/main/x.md#none) [d](../../../releases?q=x) [e](../x/../../../pulls)")]
    [InlineData("[a](sub&amp;a.md) [b](<sub&#38;a.md>) [c](sub&#x26;a.md) [d]\n\n[d]: sub&amp;a.md")]
    [InlineData("void F([Optional][DefaultParameterValue(0)] int x, [DisallowNull][NotNull]T y, [In][Out]object z)")]
    [InlineData("[a](#fn:1) [b](#fnref:1) [c](#fn1) [d](#user-content-fn-1) [e](#user-content-fnref-1) [f](#fn:note)\n\n[^1]: one\n[^note]: two")]
    [InlineData("- [x] done\n- [ ] [open](../README.md)\n\n> [!NOTE]\n> text")]
    public void Link_ThatLeadsSomewhere_IsNoFinding(string text) => Assert.Empty(Findings.Of(text, Files));

    [Theory]
    [InlineData("text\n\n[a](gone.md)", "ACGS2001:3")]
    [InlineData("| a |\n|---|\n| [a](gone.md) |\n| ![b](gone.png) |", "ACGS2001:3 ACGS2001:4")]
    [InlineData("[![a](gone.png)](gone.md)", "ACGS2001:1 ACGS2001:1")]
    [InlineData("[a](readme.md)", "ACGS2001:1")]
    [InlineData("<img\nsrc=\"gone.png\">\n\ntext <a href='gone.md'>a</a>", "ACGS2001:1 ACGS2001:4")]
    [InlineData("[a][b]\n\n[b]: gone.md", "ACGS2001:3")]
    [InlineData("[a](gone(1).md) [b](<go ne.md>)", "ACGS2001:1 ACGS2001:1")]
    [InlineData("[a](../../out.md)", "ACGS2002:1")]
    [InlineData("[a](#none)", "ACGS2003:1")]
    [InlineData("[a](gone%00.md)", "ACGS2001:1")]
    [InlineData("[a](/docs/gone) [b](gone/)", "ACGS2001:1 ACGS2001:1")]
    [InlineData("[a](../README.md#twice-2) [b](../README.md#Twice)", "ACGS2003:1 ACGS2003:1")]
    [InlineData("[a][none] [other][]", "ACGS2004:1 ACGS2004:1")]
    [InlineData("> - [a](gone.md)\n>   more", "ACGS2001:1")]
    [InlineData("[x](#7) [y](#why)\n\n### Title { data-id=\"7\" }\n\nid=why", "ACGS2003:1 ACGS2003:1")]
    [InlineData("[a](gone.html) [b](../src/index.html)", "ACGS2001:1 ACGS2001:1")]
    [InlineData("[a](intro.html#none) [b](../cli/index.html#none)", "ACGS2003:1 ACGS2003:1")]
    [InlineData("[a](../../../out.md) [b](../../issues) [c](../../../../issues)", "ACGS2002:1 ACGS2002:1 ACGS2002:1")]
    [InlineData("[a](sub\\&amp;a.md)", "ACGS2001:1")]
    [InlineData("[a][none]. [b][other] c, [d][]s", "ACGS2004:1 ACGS2004:1 ACGS2004:1")]
    [InlineData("[a](#fn:2) [b](#fn:1x)\n\n[^1]: one", "ACGS2003:1 ACGS2003:1")]
    [InlineData("[^1]: one\n\n    [more](gone.md)\n\n!!! note\n\n    [a](gone.md)\n\n        [code](gone.md)", "ACGS2001:3 ACGS2001:7")]
    [InlineData("\uFEFF[a](gone.md)\r\n\r\n[b](gone.md)", "ACGS2001:1 ACGS2001:3")]
    public void Link_ThatLeadsNowhere_IsFoundAtItsLine(string text, string expected) => Assert.Equal(expected.Split(' '), Findings.Of(text, Files));

    [Theory]
    [InlineData("[a](INTRO.md)", "docs/INTRO.md is not in the repository; there is docs/intro.md")]
    [InlineData("[a](../Docs/Intro) [b](intro)", "Docs/Intro is not in the repository; there is docs/intro.md")]
    [InlineData("[a](gone.md)", "docs/gone.md is not in the repository")]
    public void Link_ThatDiffersInCaseOnly_NamesWhatIsThere(string text, string expected) =>
        Assert.Equal(expected, Assert.Single(Findings.In(text, Files)).Message);

    [Theory]
    [InlineData("Plain Heading", "plain-heading")]
    [InlineData("`acgs-cli` --help, or: what?", "acgs-cli---help-or-what")]
    [InlineData("**Bold** and _emphasis_ and snake_case", "bold-and-emphasis-and-snake_case")]
    [InlineData("1.2 A & B", "12-a--b")]
    [InlineData("A &amp; B", "a--b")]
    [InlineData("[Link](x.md)", "link")]
    [InlineData("_config.yml", "_configyml")]
    [InlineData("__a _b_ `_c_`__ _d", "a-b-_c_-_d")]
    [InlineData("See <https://example.org/a_b> now, or <me@example.org>", "see-httpsexampleorga_b-now-or-meexampleorg")]
    [InlineData("A <br> b", "a--b")]
    [InlineData("İçindekiler", "i\u0307çindekiler")]
    [InlineData("Two lines  \nhere and _em\nphasis_", "two-lineshere-and-emphasis")]
    [InlineData("Äpfel 日本 ✅", "äpfel-日本-")]
    public void Slug_OfHeading_IsThatOfGitHub(string heading, string expected) => Assert.Equal(expected, HeadingSlug.Of(heading));
}
