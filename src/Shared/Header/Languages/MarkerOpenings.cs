// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages;

/// <summary>What a header begins with that was meant as a comment of some language, or as bold.</summary>
internal static class MarkerOpenings
{
    private static readonly string[] Comments = ["//", "/*", "<!--", "@*", "--", "{/*", "#", ";", "%", "..", "::", "\"\"\"", "'''"];
    private static readonly string[] Bold = ["**", "__"];

    /// <summary>Whether a comment of some language begins at <paramref name="start"/>.</summary>
    public static bool IsComment(StringText text, int start, int end) => text.MatchesAny(start, end, Comments);

    /// <summary>Whether a comment of some language or bold text begins at <paramref name="start"/>.</summary>
    public static bool IsCommentOrBold(StringText text, int start, int end) => IsComment(text, start, end) || text.MatchesAny(start, end, Bold);

    /// <summary>Whether a line that reads like a header, and is no comment of its type, was meant as one.</summary>
    public static bool IsMeantAsComment(StringText text, int start, int end, BareLine bareLine) => bareLine switch
    {
        // What a quote begins is a value, unless it is three of them, which somebody may take for a comment.
        BareLine.Foreign => text[start] is not ('"' or '\'') || text.Peek(start + 1) == text[start],

        // Where a bare line is content, it takes an opening to tell. Stars are bold in prose, and one of them begins an item.
        BareLine.Content => IsCommentOrBold(text, start, end) || text[start] == '*',
        BareLine.Prose => IsCommentOrBold(text, start, end) || text[start] == '>',
        _ => false,
    };
}
