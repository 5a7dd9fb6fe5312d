// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers;
using System.Text;

namespace Acgs.Governance.Cli.Reports;

/// <summary>Text from outside in a document of Markdown: it is shown as it is, and makes no link, mention, image, heading or column.</summary>
internal static class MarkdownText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\\`*_[]#~|$");

    /// <summary>Escapes a text of one line; line breaks are shown as <c>\n</c>.</summary>
    public static string Escape(string text)
    {
        var visible = ControlCharacters.Escape(text);
        var escaped = new StringBuilder(visible.Length);
        for (var place = 0; place < visible.Length; place++)
        {
            var character = visible[place];
            _ = character switch
            {
                '<' or '>' or '&' or '@' => Encode(escaped, character),
                // Addresses are links by themselves.
                ':' when visible.AsSpan(place).StartsWith("://", StringComparison.Ordinal) => Encode(escaped, character),
                '.' when visible.AsSpan(0, place).EndsWith("www", StringComparison.OrdinalIgnoreCase) => Encode(escaped, character),
                _ when Special.Contains(character) => escaped.Append('\\').Append(character),
                _ => escaped.Append(character),
            };
        }

        return escaped.ToString();
    }

    /// <summary>Escapes a text of several lines for a cell of a table.</summary>
    public static string Cell(string text) => string.Join("<br>", text.Split('\n').Select(Escape));

    /// <summary>A text of one line as code, to be copied as it is.</summary>
    public static string Code(string text)
    {
        var visible = ControlCharacters.Escape(text);
        var fence = new string('`', LongestFence(visible) + 1);
        // Readers of Markdown take one blank off both ends: it keeps backquotes off the fence, and blanks of the text in it.
        var blank = visible is [] or ['`', ..] or [.., '`'] or [' ', .., ' '] ? " " : string.Empty;
        return $"{fence}{blank}{visible}{blank}{fence}";
    }

    /// <summary>A text of one line as code in a cell of a table, whose columns are told apart first.</summary>
    public static string CodeCell(string text) => Code(text).Replace("|", "\\|", StringComparison.Ordinal);

    private static int LongestFence(string text)
    {
        var (length, longest) = (0, 0);
        foreach (var character in text)
        {
            length = character == '`' ? length + 1 : 0;
            longest = Math.Max(longest, length);
        }

        return longest;
    }

    private static StringBuilder Encode(StringBuilder text, char character) => text.Append("&#").Append((int)character).Append(';');
}
