// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages;

/// <summary>Recognises a header that is written in the comment syntax of another language.</summary>
internal static class ForeignComment
{
    /// <summary>Whether the line from <paramref name="start"/> to <paramref name="end"/>, which is no comment, can only be a header.</summary>
    public static bool IsMarker(StringText text, int start, int end, FileType type) => type.BareLine switch
        {
            BareLine.Foreign => !IsString(text, start),

            // Where a bare line is content, it takes an opening to tell that it is meant as a comment. Stars are bold in prose, and one of them begins an item.
            BareLine.Content => MarkerOpenings.IsCommentOrBold(text, start, end) || text[start] == '*',
            BareLine.Prose => MarkerOpenings.IsCommentOrBold(text, start, end) || text[start] == '>',
            _ => false,
        } && MarkerReader.IsForeignMarker(text, start, end);

    // What a quote begins is a value, unless it is three of them, which somebody may take for a comment.
    private static bool IsString(StringText text, int start) => text[start] is '"' or '\'' && text.Peek(start + 1) != text[start];
}
