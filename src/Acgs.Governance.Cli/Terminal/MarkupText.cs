// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers;

namespace Acgs.Governance.Cli.Terminal;

/// <summary>Escapes text for HTML and XML alike, in elements and in quoted attributes. File names are hostile input.</summary>
internal static class MarkupText
{
    // The last two are forbidden by XML 1.0, and are neither controls nor surrogates.
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'\uFFFE\uFFFF");

    /// <summary>The text with its markup characters as entities, and with what no document may hold made visible.</summary>
    public static string Of(string text)
    {
        var visible = VisibleText.Of(text);
        if (!visible.AsSpan().ContainsAny(Special))
        {
            return visible;
        }

        using var escaped = new StringWriter();
        WriteVisible(escaped, visible);
        return escaped.ToString();
    }

    /// <summary>Writes the same without a string for it.</summary>
    public static void Write(TextWriter output, string text) => WriteVisible(output, VisibleText.Of(text));

    private static void WriteVisible(TextWriter output, ReadOnlySpan<char> text)
    {
        for (var next = text.IndexOfAny(Special); next >= 0; next = text.IndexOfAny(Special))
        {
            output.Write(text[..next]);
            output.Write(Entity(text[next]));
            text = text[(next + 1)..];
        }

        output.Write(text);
    }

    private static string Entity(char character) => character switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        '\uFFFE' => "\\uFFFE",
        _ => "\\uFFFF",
    };
}
