// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header;
using Acgs.Governance.Header.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Acgs.Governance.Analyzers.Tests.Header.CSharp;

/// <summary>Holds the scanner against the C# lexer, whose trivia say what a comment is and where the first token stands.</summary>
public sealed class HeaderScanOracleTests
{
    private static readonly string[] Fragments =
    [
        Canonical.Line + "\n", "\t" + Canonical.Line + "\r\n", "// a\n", "/// a\n", "//// a\n", "/* a */", "/**/", "/** a */", "/*\n", "*/\n",
        " * " + HeaderLine.Label + Canonical.Hash + "\n",
        "\n", "\r", " ", "\t", "\u00A0", "\uFEFF", "\u2028", "\"", "class C;\n", "using A;", "\0", "\uD800", "#region r\n", "#endregion\n",
        "#pragma warning disable A // b\n", "#nullable enable\n", "#define X\n", "#undef X\n", "#if X\n", "#if !X\n", "#if A && (X || !B)\n", "#if A == X\n",
        "#elif X\n", "#elif A\n", "#else\n", "#endif\n", "# if false\n", "#if true\n", "#\n", "/", "*", "#line hidden\n",
    ];

    private static readonly CSharpParseOptions Options =
        new(LanguageVersion.CSharp12, DocumentationMode.Parse, preprocessorSymbols: ["A"]);

    [Fact]
    public void Verdict_RandomFiles_AgreesWithTheLexer()
    {
        var random = new Random(20240607);
        var compared = 0;
        var compliant = 0;
        for (var round = 0; round < 40_000 / Rounds.Divisor; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => Fragments[random.Next(Fragments.Length)]));
            var first = SyntaxFactory.ParseTokens(text, options: Options).First();
            if (first.LeadingTrivia.Any(trivia => trivia.ContainsDiagnostics))
            {
                // What the lexer makes of wrongly nested directives is nobody's rule: such a file does not compile.
                continue;
            }

            var repeated = new List<CommentLine>();
            var scan = CSharpHeader.Scan(new StringText(text), Canonical.Constitution, ["A"], repeated);
            if (repeated.Prepend(scan.Marker).Any(marker => marker.Kind == CommentKind.Foreign))
            {
                // To the lexer such a line is code.
                continue;
            }

            var isOk = scan is { HasMarker: true, Verdict: not HeaderVerdict.Misplaced } && (scan.Marker.IsCanonical || repeated.Any(marker => marker.IsCanonical));

            Assert.True(States(first.LeadingTrivia, text) == isOk, $"The lexer says otherwise about: {Escape(text)}");
            compared++;
            compliant += isOk ? 1 : 0;
        }

        Assert.InRange(compared, 10_000 / Rounds.Divisor, 40_000);
        Assert.InRange(compliant, 1_000 / Rounds.Divisor, compared - (1_000 / Rounds.Divisor));
    }

    private static bool States(SyntaxTriviaList leading, string text)
    {
        var depth = 0;
        foreach (var trivia in leading)
        {
            depth += trivia.Kind() switch
            {
                SyntaxKind.IfDirectiveTrivia => 1,
                SyntaxKind.EndIfDirectiveTrivia when depth > 0 => -1,
                _ => 0,
            };
            if (depth == 0 && trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) && IsAlone(trivia, text))
            {
                return true;
            }

            if (depth == 0 && trivia.IsKind(SyntaxKind.MultiLineCommentTrivia) && trivia.ToString().Split('\n', '\r', '\u2028')[1..].Any(IsBlockLine))
            {
                return true;
            }
        }

        return false;
    }

    private static string Escape(string text) => string.Concat(text.Select(c => c is >= ' ' and <= '~' ? $"{c}" : $"\\u{(int)c:X4}"));

    private static bool IsBlockLine(string line) =>
        line.Trim(' ', '\t') is HeaderLine.Label + Canonical.Hash or "* " + HeaderLine.Label + Canonical.Hash;

    private static bool IsAlone(SyntaxTrivia comment, string text)
    {
        var before = text.AsSpan(0, comment.SpanStart);
        var line = before[(before.LastIndexOfAny("\n\r\u2028") + 1)..];
        var indentation = before.StartsWith("\uFEFF", StringComparison.Ordinal) && line.Length == before.Length ? line[1..] : line;
        return comment.ToString() == Canonical.Line && indentation.Trim(" \t").IsEmpty;
    }
}
