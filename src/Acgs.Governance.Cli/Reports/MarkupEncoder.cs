// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers;
using System.Text;

namespace Acgs.Governance.Cli.Reports;

/// <summary>Escapes text for HTML and XML, in elements and in quoted attributes.</summary>
internal static class MarkupEncoder
{
    // XML 1.0 forbids the last two, even as character references.
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'\uFFFE\uFFFF");

    public static string Encode(string text)
    {
        var visible = ControlCharacters.Escape(text);
        return !visible.AsSpan().ContainsAny(Special) ? visible : new StringBuilder(visible)
            .Replace("&", "&amp;")
            .Replace("<", "&lt;")
            .Replace(">", "&gt;")
            .Replace("\"", "&quot;")
            .Replace("'", "&#39;")
            .Replace("\uFFFE", "\\uFFFE")
            .Replace("\uFFFF", "\\uFFFF")
            .ToString();
    }
}
