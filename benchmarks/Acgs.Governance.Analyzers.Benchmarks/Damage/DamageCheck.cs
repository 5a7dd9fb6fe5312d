// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Acgs.Governance.Analyzers.Benchmarks.Damage;

/// <summary>Compares a file with what a fix made of it. Blank lines and white space at the end of a line may come and go.</summary>
internal static class DamageCheck
{
    private static readonly CSharpParseOptions ParseOptions =
        new CSharpParseOptions(LanguageVersion.Preview).WithFeatures([KeyValuePair.Create("FileBasedProgram", "true")]);

    public static IEnumerable<DamageKind> Of(Fixture fixture, byte[] result)
    {
        var preamble = (fixture.Encoding ?? Fixture.Plain).GetPreamble();
        if (!result.AsSpan().StartsWith(preamble) || preamble.Length == 0 && StartsWithMark(result))
        {
            yield return DamageKind.EncodingChanged;
        }

        var before = fixture.Text;
        var after = (fixture.Encoding ?? Fixture.Plain).GetString(result.AsSpan(Math.Min(preamble.Length, result.Length)));
        if (!HoldsLines(after, before))
        {
            yield return DamageKind.TextLost;
        }

        if (before.StartsWith("#!", StringComparison.Ordinal) && !after.StartsWith("#!", StringComparison.Ordinal))
        {
            yield return DamageKind.AboveShebang;
        }

        if (NewLines(before).Count == 1 && NewLines(after).Count > 1)
        {
            yield return DamageKind.NewLinesMixed;
        }

        if (Errors(after) > Errors(before))
        {
            yield return DamageKind.SyntaxErrors;
        }

        if (EndsLine(before) != EndsLine(after))
        {
            yield return DamageKind.EndChanged;
        }
    }

    private static bool StartsWithMark(byte[] bytes) => bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble);

    /// <summary>Whether every line of <paramref name="before"/> is found, in order.</summary>
    private static bool HoldsLines(string after, string before)
    {
        using var remaining = Lines(after).GetEnumerator();
        return Lines(before).All(line =>
        {
            while (remaining.MoveNext())
            {
                if (remaining.Current == line)
                {
                    return true;
                }
            }

            return false;
        });
    }

    private static IEnumerable<string> Lines(string text) =>
        text.Split(["\r\n", "\n", "\r"], StringSplitOptions.None).Select(line => line.TrimEnd()).Where(line => line.Length > 0);

    private static HashSet<string> NewLines(string text)
    {
        var kinds = new HashSet<string>();
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '\r' && index + 1 < text.Length && text[index + 1] == '\n')
            {
                kinds.Add("\r\n");
                index++;
            }
            else if (text[index] is '\r' or '\n')
            {
                kinds.Add(text[index].ToString());
            }
        }

        return kinds;
    }

    private static int Errors(string text) => CSharpSyntaxTree.ParseText(text, ParseOptions).GetDiagnostics()
        .Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static bool EndsLine(string text) => text.Length > 0 && text[^1] is '\n' or '\r';
}
