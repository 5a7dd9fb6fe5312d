// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Tests.Languages;

public sealed class RazorTests
{
    [Theory]
    [InlineData("@* {T} *@\n@page \"/\"\n", "Ok")]
    [InlineData("@*\n    Copyright\n    {T}\n*@\n@page\n", "Ok")]
    [InlineData("<!-- Copyright -->\n@* {T} *@\n<p/>\n", "Ok")]
    [InlineData("@* {O} *@\n@page\n", "WrongHash")]
    [InlineData("@* {A} *@\n@page\n", "Outdated")]
    [InlineData("@*{T}*@\n@page\n", "Malformed")]
    [InlineData("@* {T} *@ @page\n", "Malformed")]
    [InlineData("<!-- {T} -->\n@page\n", "Malformed")]
    [InlineData("// {T}\n@page\n", "Malformed")]
    [InlineData("# {T}\n@page\n", "Malformed")]
    [InlineData("@* {T}\n@page\n", "Malformed")]
    [InlineData("@* {T} *@\n@* {T} *@\n", "Duplicate")]
    [InlineData("<!-- {T} -->\n@* {T} *@\n", "Duplicate")]
    [InlineData("@page\n@* {T} *@\n", "Missing")]
    [InlineData("<p title=\"a@@b\">\n  @* {O} *@\n</p>\n", "Missing")]
    [InlineData("<p>a@@* b</p>\n@* {T} *@\n", "Missing")]
    [InlineData("@{ var a = \"\"\"\n@* {T} *@\n\"\"\"; }\n", "Missing")]
    [InlineData("@{ var a = @\"\n@* {T} *@\n\"; }\n", "Missing")]
    [InlineData("@page\n<!-- {T} -->\n", "Missing")]
    [InlineData("<p>{T}</p>\n", "Missing")]
    [InlineData("{T}\n", "Missing")]
    [InlineData("<h1/>\n", "Missing")]
    [InlineData("\n", "Empty")]
    public void Verdict_OfText_IsExpected(string text, string expected)
    {
        Assert.Equal(expected, Evaluated.Verdict("a.razor", text));
        Assert.Equal(expected, Evaluated.Verdict("Views/A.CSHTML", text));
    }

    [Fact]
    public void Insertion_AbovePageDirective_IsLineOne() => Assert.Equal(
        $"@* Constitutional Hash: {Canonical.Hash} *@\n@page\n<!-- c -->\n",
        Evaluated.Inserted("a.cshtml", "@page\n<!-- c -->\n"));
}
