// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;

namespace Acgs.Governance.Header;

/// <summary>Quotes a line of a file so that it can go into messages and logs: bounded, and with nothing in it that cannot be seen.</summary>
internal static class Excerpt
{
    // A marker can stand in a line of any length.
    private const int Longest = 100;

    /// <summary>At most 100 characters of <paramref name="line"/>, without white space around them.</summary>
    public static string Of(string line)
    {
        var trimmed = line.Trim(' ', '\t', '\v', '\f');
        var cut = trimmed.Length > Longest ? trimmed.Substring(0, Longest) : trimmed;
        return cut.All(IsVisible) ? cut : string.Concat(cut.Select(Quote));
    }

    private static string Quote(char character) =>
        IsVisible(character) ? character.ToString() : "\\u" + ((int)character).ToString("X4", CultureInfo.InvariantCulture);

    private static bool IsVisible(char character) => character == ' ' || CharUnicodeInfo.GetUnicodeCategory(character) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
