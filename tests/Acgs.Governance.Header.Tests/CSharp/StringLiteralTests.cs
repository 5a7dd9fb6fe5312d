// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Tests.CSharp;

/// <summary>A header line below code is one in the wrong place, unless a string reaches down to it.</summary>
public sealed class StringLiteralTests
{
    [Theory]
    [InlineData("'\"'")]
    [InlineData("\"\"")]
    [InlineData("\"\\\"\"")]
    [InlineData("@\"\"\"\"")]
    [InlineData("@\"\\\"")]
    [InlineData("\"\"\"a\"b\"\"c\"\"\"")]
    [InlineData("$\"{b}\"")]
    [InlineData("$\"{{b\"")]
    [InlineData("$\"{{{b}\"")]
    [InlineData("$\"\\\"{b}\\\\\"")]
    [InlineData("$\"{b:N2}\"")]
    [InlineData("$\"{b,5:N2}\"")]
    [InlineData("$\"{new[] { 1 }[0]}\"")]
    [InlineData("$\"{(b ? 1 : 2)}\"")]
    [InlineData("$\"{(b ? \"}\" : \":\")}\"")]
    [InlineData("$\"{F(new { A = \"\\\"\" })}\"")]
    [InlineData("$\"{$\"{$\"{b}\"}\"}\"")]
    [InlineData("$\"{@\"\"\"\"}\"")]
    [InlineData("$@\"{b}\"\"\"")]
    [InlineData("@$\"{b}\\\"")]
    [InlineData("$@\"{{\"")]
    [InlineData("$\"\"\"{b}\"\"\"")]
    [InlineData("$\"\"\"a\"{b}\"\"c\"\"\"")]
    [InlineData("$$\"\"\"{b} {{b}}\"\"\"")]
    [InlineData("$$\"\"\"{{{b}}}\"\"\"")]
    [InlineData("$$\"\"\"{{new { A = 1 }}}\"\"\"")]
    [InlineData("$\"\"\"\n{b}\n\"\"\"")]
    [InlineData("$\"{\nb\n}\"")]
    [InlineData("$\"{b:\"")]
    [InlineData("$\"{b")]
    [InlineData("$\"b")]
    [InlineData("\"b")]
    [InlineData("\"\"\"b")]
    public void Verdict_BelowString_IsMisplaced(string literal) =>
        Assert.Equal(HeaderVerdict.Misplaced, Repaired.Verdict($"var a = {literal};\n{Canonical.Line}\n"));

    [Theory]
    [InlineData("@\"", "\"")]
    [InlineData("@\"a\"\"", "\"")]
    [InlineData("@\"a\"\"\"\"", "\"")]
    [InlineData("$@\"", "\"")]
    [InlineData("$@\"{b}", "\"")]
    [InlineData("@$\"{b}", "\"")]
    [InlineData("$@\"{{", "\"")]
    [InlineData("$@\"{b}\"\"", "\"")]
    [InlineData("\"\"\"", "\"\"\"")]
    [InlineData("\"\"\"\"\n\"\"\"", "\"\"\"\"")]
    [InlineData("$\"\"\"\n{b}", "\"\"\"")]
    [InlineData("$\"\"\"\"\n\"\"\"", "\"\"\"\"")]
    [InlineData("$$\"\"\"\n{b", "\"\"\"")]
    [InlineData("$$\"\"\"\n{{b}}", "\"\"\"")]
    [InlineData("$$$\"\"\"\n{{b", "\"\"\"")]
    [InlineData("$\"\"\"\n{$\"{b}\"}", "\"\"\"")]
    [InlineData("$\"{(b ? @\"", "\" : 1)}\"")]
    [InlineData("@\"", "")]
    [InlineData("\"\"\"\n", "")]
    public void Verdict_InString_IsMissing(string opening, string closing) =>
        Assert.Equal(HeaderVerdict.Missing, Repaired.Verdict($"var a = {opening}\n{Canonical.Line}\n{closing};\n"));

    [Theory]
    [InlineData("$@\"{", "b}\"")]
    [InlineData("$@\"{F(", "b)}\"")]
    [InlineData("$\"\"\"\n{", "b}\n\"\"\"")]
    [InlineData("$$\"\"\"\n{{", "b}}\n\"\"\"")]
    [InlineData("$@\"{new {", "}}\"")]
    public void Verdict_InHole_IsMisplaced(string opening, string closing) =>
        Assert.Equal(HeaderVerdict.Misplaced, Repaired.Verdict($"var a = {opening}\n{Canonical.Line}\n{closing};\n"));
}
