// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header;

/// <summary>Chooses the newline of what is inserted.</summary>
internal static class NewLine
{
    /// <summary>The file's first newline; in a file without any the one that <c>end_of_line</c> names, else LF.</summary>
    public static string Of<TText>(TText text, string? endOfLine)
        where TText : struct, IHeaderText
    {
        for (var position = 0; position < text.Length; position++)
        {
            switch (text[position])
            {
                case '\n':
                    return "\n";
                case '\r':
                    return text.Peek(position + 1) == '\n' ? "\r\n" : "\r";
            }
        }

        return Named(endOfLine);
    }

    private static string Named(string? endOfLine) => endOfLine?.ToLowerInvariant() switch
    {
        "crlf" => "\r\n",
        "cr" => "\r",
        _ => "\n",
    };
}
