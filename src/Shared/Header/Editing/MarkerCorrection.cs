// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Editing;

/// <summary>Writes the canonical line where a malformed one stands, if it can stand there.</summary>
internal static class MarkerCorrection
{
    /// <summary>The edit that corrects <paramref name="line"/> in its place; <see langword="null"/> when the header cannot be there.</summary>
    /// <param name="text">The text that the line is of.</param>
    /// <param name="line">The line.</param>
    /// <param name="hash">The hash that it ought to state.</param>
    /// <param name="comment">What is written for a comment that has nothing but the line.</param>
    public static HeaderEdit? Of(StringText text, CommentLine line, string hash, string comment)
    {
        var place = new MarkerPlace(text, line);
        return line.Kind switch
        {
            _ when place.IsSingleLine => place.IsAlone ? new(place.TolerableStart, place.TolerableEnd, comment) : null,
            CommentKind.Block => OfLineInBlock(text, line, place, hash),
            _ => null,
        };
    }

    private static HeaderEdit? OfLineInBlock(StringText text, CommentLine line, MarkerPlace place, string hash)
    {
        var canonical = HeaderLine.TextFor(hash);
        if (place.IsFirst)
        {
            return place.TolerableStart == line.CommentStart ? new(line.Start, line.End, " " + canonical) : null;
        }

        var content = text.SkipBlanks(line.Start, line.End);
        var star = text.Matches(content, line.End, "*") ? "* " : string.Empty;
        if (!place.IsLast || !place.IsClosed)
        {
            return new(content, line.End, star + canonical);
        }

        return place.TolerableEnd == line.CommentEnd ? new(content, line.End, star + canonical + " ") : null;
    }
}
