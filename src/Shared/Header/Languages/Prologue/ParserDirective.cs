// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages;

/// <summary>The comments of a Dockerfile that say how to read it. The first other line ends them.</summary>
internal static class ParserDirective
{
    private static readonly string[] Names = ["syntax", "escape", "check"];

    /// <summary>Where the line at <paramref name="position"/>, which is a comment, ends if it is one, else <see cref="HeaderLine.None"/>.</summary>
    public static int FindEnd(StringText text, int position)
    {
        var end = text.LineEnd(position);
        var start = text.SkipBlanks(position + 1, end);
        foreach (var name in Names)
        {
            if (text.MatchesAnyCase(start, end, name) && text.SkipBlanks(start + name.Length, end) is var separator && separator < end && text[separator] == '=')
            {
                return end;
            }
        }

        return HeaderLine.None;
    }
}
