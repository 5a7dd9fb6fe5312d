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

    private static StringBuilder Encode(StringBuilder text, char character) => text.Append("&#").Append((int)character).Append(';');
}
