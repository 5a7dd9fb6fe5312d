// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using System.Text;

namespace Acgs.Governance.Cli.Reports;

/// <summary>
/// Escapes invisible characters. File names and file content are hostile input: newlines, escape sequences and bidirectional
/// controls must not act on a terminal or a log.
/// </summary>
internal static class ControlCharacters
{
    /// <summary>Replaces invisible characters by <c>\n</c>, <c>\t</c> or <c>\u001B</c>; returns <paramref name="text"/> itself when there are none.</summary>
    public static string Escape(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsInvisible(rune))
            {
                return EscapeAll(text);
            }
        }

        return text;
    }

    private static string EscapeAll(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => IsInvisible(rune) ? EscapeSequence(rune) : rune.ToString()));

    private static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static string EscapeSequence(Rune rune) => rune.Value switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        > char.MaxValue => $"\\U{rune.Value:X8}",
        _ => $"\\u{rune.Value:X4}",
    };
}
