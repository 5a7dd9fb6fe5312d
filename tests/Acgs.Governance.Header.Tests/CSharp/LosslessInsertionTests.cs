// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header.CSharp;

namespace Acgs.Governance.Header.Tests.CSharp;

public sealed class LosslessInsertionTests
{
    private static readonly string[] Fragments =
    [
        "// A\n", "// A", "/* A */", "/* A\n*/\n", "/// A\n", "/** A */\n", "\n", "\r\n", "\r", " ", "\t", "#!/bin/x\n", "#:package X@1\n", "#if A\n", "#endif\n",
        "#region R\n", "#endregion\n", "#pragma warning disable A\n", "#nullable enable\r\n", "#define A\n", "class C;", "class C;\r\n", "\uFEFF", "\0", "\u2028",
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Insert_RandomFiles_AddsOneLineAndAtMostOneBlankLine(bool keepFirstComments)
    {
        var random = new Random(20240608);
        for (var round = 0; round < 20_000 / Rounds.Divisor; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => Fragments[random.Next(Fragments.Length)]));
            if (Verdict(text) != HeaderVerdict.Missing)
            {
                continue;
            }

            var newLine = NewLine.Of(new StringText(text), null);
            var insertion = CSharpInsertion.Into(new StringText(text), keepFirstComments);
            var inserted = insertion.Of(Canonical.Line, newLine).Replacement;

            Assert.Equal(HeaderVerdict.Ok, Verdict(text.Insert(insertion.Offset, inserted)));
            Assert.Contains(inserted, Allowed(newLine));
        }
    }

    /// <summary>Our line with the newline that makes it one, and one blank line before or behind it, or none.</summary>
    private static string[] Allowed(string newLine) =>
    [
        Canonical.Line + newLine,
        Canonical.Line + newLine + newLine,
        newLine + Canonical.Line + newLine,
        newLine + Canonical.Line,
        newLine + newLine + Canonical.Line,
    ];

    private static HeaderVerdict Verdict(string text) => CSharpHeader.Scan(new StringText(text), Canonical.Constitution, []).Verdict;
}
