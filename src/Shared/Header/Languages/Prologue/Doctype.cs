// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages;

/// <summary>The document type of markup, in any case, with the declarations that XML allows in it.</summary>
internal static class Doctype
{
    private const string Start = "<!doctype";

    /// <summary>Where the document type ends that begins at <paramref name="position"/>, or <see cref="HeaderLine.None"/> when none does.</summary>
    public static int FindEnd(StringText text, int position)
    {
        if (!text.MatchesAnyCase(position, text.Length, Start))
        {
            return HeaderLine.None;
        }

        var end = text.Find(position, '>');
        var subset = text.Find(position, end, "[");
        return subset < end ? text.EndOf(text.EndOf(subset, "]"), ">") : Math.Min(end + 1, text.Length);
    }
}
