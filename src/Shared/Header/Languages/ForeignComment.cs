// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages;

/// <summary>Recognises a header that is written in the comment syntax of another language.</summary>
internal static class ForeignComment
{
    // Where a bare line is content, it takes one of these to tell that it is meant as a comment.
    private static readonly string[] Openings = ["//", "/*", "<!--", "@*", "--", "{/*", "#", ";", "%", "..", "::", "\"\"\"", "'''"];

    // Stars are bold in prose.
    private static readonly string[] Marks = ["**", "__", "*"];

    // A reader of prose sees these, and nobody writes them for readers of prose.
    private static readonly string[] ProseMarks = ["**", "__", ">"];

    /// <summary>Whether the line from <paramref name="start"/> to <paramref name="end"/>, which is no comment, can only be a header.</summary>
    public static bool IsMarker<TText>(TText text, int start, int end, FileType type)
        where TText : struct, IHeaderText => type.BareLine switch
        {
            BareLine.Foreign => !IsString(text, start),
            BareLine.Content => IsOpened(text, start, end, Openings) || IsOpened(text, start, end, Marks),
            BareLine.Prose => IsOpened(text, start, end, Openings) || IsOpened(text, start, end, ProseMarks),
            _ => false,
        } && MarkerReader.IsForeignMarker(text, start, end);

    // What a quote begins is a value, unless it is three of them, which somebody may take for a comment.
    private static bool IsString<TText>(TText text, int start)
        where TText : struct, IHeaderText => text[start] is '"' or '\'' && text.Peek(start + 1) != text[start];

    private static bool IsOpened<TText>(TText text, int start, int end, string[] openings)
        where TText : struct, IHeaderText
    {
        foreach (var opening in openings)
        {
            if (text.Matches(start, end, opening))
            {
                return true;
            }
        }

        return false;
    }
}
