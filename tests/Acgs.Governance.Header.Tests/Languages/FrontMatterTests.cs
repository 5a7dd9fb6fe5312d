// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Tests.Languages;

public sealed class FrontMatterTests
{
    [Theory]
    [InlineData("---\ntitle: a\n---\n<!-- {T} -->\n", "Ok")]
    [InlineData("+++\ntitle = 'a'\n+++\n<!-- {T} -->\n", "Ok")]
    [InlineData("---  \ntitle: a\n---\t\n<!-- {T} -->\n", "Ok")]
    [InlineData("---\ntitle: a\n...\n<!-- {T} -->\n", "Ok")]
    [InlineData("---\ntitle: a\n... \n<!-- {T} -->\n", "Ok")]
    [InlineData("---\n\"a.b-c\" : 1\n---\n<!-- {T} -->\n", "Ok")]
    [InlineData("---\n'$a@b': 1\n---\n<!-- {T} -->\n", "Ok")]
    [InlineData("---\n# A comment.\n---\n<!-- {T} -->\n", "Ok")]
    [InlineData("---\n---\n<!-- {T} -->\n", "Ok")]
    [InlineData("---\n# {T}\ntitle: a\n---\nText.\n", "Ok")]
    [InlineData("---\ntitle: a\n# {T}\n---\nText.\n", "Ok")]
    [InlineData("---\ntitle: a\n---\nText.\n<!-- {T} -->\n", "Missing")]
    [InlineData("---\nText.\n---\n<!-- {T} -->\n", "Missing")]
    [InlineData("---\n* item: a\n---\n<!-- {T} -->\n", "Missing")]
    [InlineData("---\ntitle: a\n---x\n<!-- {T} -->\n", "Missing")]
    [InlineData("---\ntitle: a\n+++\n<!-- {T} -->\n", "Missing")]
    [InlineData("---\ntitle: a\n...x\n<!-- {T} -->\n", "Missing")]
    [InlineData("---x\ntitle: a\n---\n<!-- {T} -->\n", "Missing")]
    [InlineData("<!-- {T} -->\n---\ntitle: a\n---\n", "Misplaced")]
    public void Scan_Markdown_ReadsBelowAndInFrontMatter(string text, string expected) => Assert.Equal(expected, Evaluated.Verdict("a.md", text));

    [Theory]
    [InlineData("---\nimport A from 'a';\n---\n<!-- {T} -->\n<p/>\n", "Ok")]
    [InlineData("---\nconst a = 1;\n...\n---\n<!-- {T} -->\n<p/>\n", "Ok")]
    [InlineData("---\nconst a = 1;\n...\n<!-- {T} -->\n<p/>\n", "Missing")]
    public void Scan_Astro_ReadsBelowItsScript(string text, string expected) => Assert.Equal(expected, Evaluated.Verdict("a.astro", text));
}
