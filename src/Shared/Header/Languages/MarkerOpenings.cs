// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages;

/// <summary>What a header begins with that was meant as a comment of some language, or as bold.</summary>
internal static class MarkerOpenings
{
    private static readonly string[] Comments = ["//", "/*", "<!--", "@*", "--", "{/*", "#", ";", "%", "..", "::", "\"\"\"", "'''"];
    private static readonly string[] Bold = ["**", "__"];

    /// <summary>Whether a comment of some language begins at <paramref name="start"/>.</summary>
    public static bool IsComment<TText>(TText text, int start, int end)
        where TText : struct, IHeaderText => IsAny(text, start, end, Comments);

    /// <summary>Whether bold text begins at <paramref name="start"/>.</summary>
    public static bool IsBold<TText>(TText text, int start, int end)
        where TText : struct, IHeaderText => IsAny(text, start, end, Bold);

    private static bool IsAny<TText>(TText text, int start, int end, string[] openings)
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
