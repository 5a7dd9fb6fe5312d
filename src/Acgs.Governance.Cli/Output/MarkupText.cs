// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;

namespace Acgs.Governance.Cli.Output;

/// <summary>Escapes text for HTML and XML alike, in elements and in quoted attributes. File names are hostile input.</summary>
internal static class MarkupText
{
    /// <summary>The text with its markup characters as entities, and with what no document may hold made visible.</summary>
    public static string Of(string text)
    {
        var visible = VisibleText.Of(text);
        return visible.AsSpan().IndexOfAny("&<>\"'") < 0 ? WithoutNoncharacters(visible) : WithoutNoncharacters(Escaped(visible));
    }

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var character in text)
        {
            _ = character switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                _ => escaped.Append(character),
            };
        }

        return escaped.ToString();
    }

    // The two that XML 1.0 forbids and that are neither controls nor surrogates.
    private static string WithoutNoncharacters(string text) =>
        text.AsSpan().IndexOfAny('\uFFFE', '\uFFFF') < 0 ? text : text.Replace("\uFFFE", "\\uFFFE", StringComparison.Ordinal).Replace("\uFFFF", "\\uFFFF", StringComparison.Ordinal);
}
