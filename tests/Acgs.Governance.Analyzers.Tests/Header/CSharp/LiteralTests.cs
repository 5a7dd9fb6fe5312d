// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header;
using Microsoft.CodeAnalysis.CSharp;

namespace Acgs.Governance.Analyzers.Tests.Header.CSharp;

public sealed class LiteralTests
{
    private const string Line = "\n" + Canonical.Line + "\n";

    // The text of a literal is no header; behind its end a line is a misplaced one.
    [Theory]
    [InlineData("@\"", "\"")]
    [InlineData("@\"\"\"", "\"")]
    [InlineData("@\"a\"\"", "\"\"\"")]
    [InlineData("$@\"{{", "\"")]
    [InlineData("@$\"{a}", "{b}\"")]
    [InlineData("@$\"{a + \"}\\\"\" + @\"\"\"}\"}", "{b}\"")]
    [InlineData("$@\"{a:\"\"}", "\"")]
    [InlineData("$\"\\\\\" + @\"", "\"")]
    [InlineData("$\"\\\"\" + @\"", "\"")]
    [InlineData("$\"{a:b\\}\" + @\"", "\"")]
    [InlineData("$@\"\\\" + @\"", "\"")]
    [InlineData("$\"{F(new[] { a }, (b ? c[0] : d))}\" + @\"", "\"")]
    [InlineData("$\"{ $\"{ $\"{a}\" }\" }\" + @\"", "\"")]
    [InlineData("$$\"\"\"{{a}}\"\"\" + @\"", "\"")]
    [InlineData("$$\"\"\"{{{a}}}\"\"\" + @\"", "\"")]
    [InlineData("$\"\"\"{a}\"\"\" + @\"", "\"")]
    [InlineData("$\"\"\"\\\"\"\" + @\"", "\"")]
    [InlineData("\"\"\"", "\"\"\"")]
    [InlineData("\"\"\"\"\n", "\"\"\"\n\"\"\"\"")]
    [InlineData("\"\"\"\n\"\"", "\"\"\"")]
    [InlineData("$\"\"\"", "{a}\n\"\"\"")]
    [InlineData("$$\"\"\"", "{{a}} {b}\n\"\"\"")]
    [InlineData("$$\"\"\"\n{ {{ $\"{'\"'}\" }} }", "\"\"\"")]
    [InlineData("$\"{ F(new { A = \"}\" }) }", "\"", false)]
    [InlineData("'\"'; @\"", "\"")]
    [InlineData("'\\''; '\\\\'; @\"", "\"")]
    [InlineData("\"\\\\\" + \"\\\"\" + @\"", "\"")]
    [InlineData("@class + @\"", "\"")]
    [InlineData("$\"{a:h 'o}\" + @\"", "\"")]
    [InlineData("$\"{(b ? 'x' : ':')}\" + @\"", "\"")]
    [InlineData("$\"{a[\"'\"]}\" + @\"", "\"")]
    [InlineData("// \"\n@\"", "\"")]
    [InlineData("/* \" */ @\"", "\"")]
    public void Text_InLiteral_IsNoHeader(string before, string behind, bool isMultiLine = true)
    {
        var literal = "x = " + before + Line + behind + ";";

        if (isMultiLine)
        {
            Assert.Equal(HeaderVerdict.Missing, Repaired.Verdict(literal));
        }

        Assert.Equal(HeaderVerdict.Misplaced, Repaired.Verdict("x = " + before + behind.Replace("\n", isMultiLine ? "\n" : string.Empty, StringComparison.Ordinal) + ";" + Line));
    }

    [Theory]
    [InlineData("$\"{", "a}\"")]
    [InlineData("$@\"{ /* } */", "a}\"")]
    [InlineData("$\"{b + $\"{", "a}\"}\"")]
    public void Comment_InHole_IsLikeAnyOther(string before, string behind) =>
        Assert.Equal(HeaderVerdict.Misplaced, Repaired.Verdict("x = " + before + Line + behind + ";"));

    [Theory]
    [InlineData("\"")]
    [InlineData("'")]
    [InlineData("$\"")]
    [InlineData("\"\\")]
    [InlineData("#error it's \"\nx")]
    [InlineData("\"\"\"a")]
    [InlineData("$\"{a:b")]
    public void Literal_WithoutEndOnItsLine_EndsWithTheLine(string text) =>
        Assert.Equal(HeaderVerdict.Misplaced, Repaired.Verdict("x\n" + text + Line));

    [Theory]
    [InlineData("@\"")]
    [InlineData("\"\"\"\n")]
    [InlineData("/*")]
    public void Literal_WithoutEnd_GoesOnToTheEnd(string text) =>
        Assert.Equal(HeaderVerdict.Missing, Repaired.Verdict("x\n" + text + Line));

    private static readonly string[] Statements =
    [
        "a = 1;", "\n", "\r\n", "  ", Line, Line, "\n/* " + HeaderLine.Label + Canonical.Hash + " */\n", "/* a */", "// '\"\n", "a = \"// b\";", "a = '\"';", "a = '\\'';",
        "a = @\"" + Line + "\"\"\";", "a = \"\"\"" + Line + "  \"\"\";", "a = $\"{b}// {{\";", "a = $@\"{b}" + Line + "\";", "a = $$\"\"\"\n{{b}}" + Line + "\"\"\";",
        "a = $\"{c[\"x\"]}\";", "a = $\"{(b ? \"}\" : \"{\")}\";", "a = $\"{b:x}\";", "\n#if A\n", "\n#if B\n", "\n#else\n", "\n#endif\n", "\n#region '\"\n", "\n#endregion\n",
        "\n#pragma warning disable x // \"\n", "/// c\n", "/** \" */", "class @if { }", "a = \"\\\\\";", "a = \"x\"u8;",
    ];

    [Fact]
    public void Misplaced_RandomCode_AgreesWithTheCompiler()
    {
        var random = new Random(20240609);
        var compared = 0;
        var misplaced = 0;
        for (var round = 0; round < 20_000 / Rounds.Divisor; round++)
        {
            var text = "x();" + string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => Statements[random.Next(Statements.Length)]));
            var tree = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(preprocessorSymbols: ["A"]), cancellationToken: TestContext.Current.CancellationToken);
            if (tree.GetDiagnostics(TestContext.Current.CancellationToken).Any(diagnostic => diagnostic.Id is "CS1028" or "CS1027" or "CS1038" or "CS1040" or "CS1025"))
            {
                continue;
            }

            var expected = CompilerComments.StatesElsewhere(tree.GetRoot(TestContext.Current.CancellationToken), text) ? HeaderVerdict.Misplaced : HeaderVerdict.Missing;
            Assert.True(expected == Repaired.Verdict(text), $"The compiler says {expected} about: {text}");
            compared++;
            misplaced += expected == HeaderVerdict.Misplaced ? 1 : 0;
        }

        Assert.InRange(compared, 5_000 / Rounds.Divisor, 20_000);
        Assert.InRange(misplaced, 1_000 / Rounds.Divisor, compared - (1_000 / Rounds.Divisor));
    }
}
