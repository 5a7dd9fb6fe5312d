// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header;
using Acgs.Governance.Header.Languages;

namespace Acgs.Governance.Cli.Tree.Damage;

/// <summary>Recognises lines that work only as the first of their file.</summary>
internal static class FirstLines
{
    private const int Longest = 20;

    /// <summary>The line that became the first of <paramref name="changed"/> and works only there; <see langword="null"/> when none did.</summary>
    public static string? FindRestored(string original, string changed, FileType? type) =>
        !IsFirst(original, type) && IsFirst(changed, type) ? Quote(changed) : null;

    private static bool IsFirst(string text, FileType? type)
    {
        var reading = new StringText(text);
        var start = reading.FirstLine();
        if (type is null)
        {
            return reading.Matches(start, text.Length, "#!");
        }

        foreach (var rule in type.Prologue)
        {
            var isFirst = rule.Place == ProloguePlace.First || (rule.Place == ProloguePlace.Above && reading.Matches(start, text.Length, "<?"));
            if (isFirst && rule.FindEnd(reading, start, line: 1, type.Syntax) != HeaderLine.None)
            {
                return true;
            }
        }

        return false;
    }

    private static string Quote(string text)
    {
        var reading = new StringText(text);
        var start = reading.FirstLine();
        var end = reading.LineEnd(start);
        return Excerpt.Of(text[start..Math.Min(end, start + Longest)]) + (end > start + Longest ? "…" : string.Empty);
    }
}
