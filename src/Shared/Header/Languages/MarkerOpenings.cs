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
    public static bool IsCommentOrBold(StringText text, int start, int end) =>
        text.MatchesAny(start, end, Comments) || text.MatchesAny(start, end, Bold);
}
