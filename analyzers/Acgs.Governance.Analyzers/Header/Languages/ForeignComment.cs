// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Analyzers.Header.Languages;

/// <summary>Recognises a header that is written in the comment syntax of another language.</summary>
internal static class ForeignComment
{
    // Where a bare line is content, it takes one of these to tell that it is meant as a comment.
    private static readonly string[] Openings = ["//", "/*", "<!--", "@*", "--", "{/*", "**", "#", ";", "\"\"\"", "'''"];

    /// <summary>Whether the line from <paramref name="start"/> to <paramref name="end"/>, which is no comment, can only be a header.</summary>
    public static bool IsMarker<TText>(TText text, int start, int end, FileType type)
        where TText : struct, IHeaderText =>
        (!type.IsTextContent || IsOpened(text, start, end)) && MarkerReader.IsForeignMarker(text, start, end);

    private static bool IsOpened<TText>(TText text, int start, int end)
        where TText : struct, IHeaderText
    {
        foreach (var opening in Openings)
        {
            if (text.Matches(start, end, opening))
            {
                return true;
            }
        }

        return false;
    }
}
