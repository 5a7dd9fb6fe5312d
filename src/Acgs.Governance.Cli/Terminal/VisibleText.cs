// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using System.Text;

namespace Acgs.Governance.Cli.Terminal;

/// <summary>
/// Makes text from files and file names fit for a terminal and a log: a name may hold newlines, escape sequences and characters
/// that turn the direction of writing, and none of them may act on whoever reads the report.
/// </summary>
internal static class VisibleText
{
    /// <summary>The text, with what cannot be seen written as <c>\n</c>, <c>\t</c> or <c>\u001B</c>; itself when there is nothing of that kind.</summary>
    public static string Of(string text)
    {
        foreach (var character in text)
        {
            if (!IsVisible(character))
            {
                return Escaped(text);
            }
        }

        return text;
    }

    private static string Escaped(string text)
    {
        var visible = new StringBuilder(text.Length + 16);
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (char.IsHighSurrogate(character) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
            {
                visible.Append(character).Append(text[++index]);
            }
            else if (IsVisible(character))
            {
                visible.Append(character);
            }
            else
            {
                visible.Append(Name(character));
            }
        }

        return visible.ToString();
    }

    private static string Name(char character) => character switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}"),
    };

    private static bool IsVisible(char character) => character is >= ' ' and < '\u007F' || (character > '\u007F' && CharUnicodeInfo.GetUnicodeCategory(character) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator));
}
