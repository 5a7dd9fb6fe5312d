// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Analyzers.Header.Editing;

namespace Acgs.Governance.Analyzers.Header.CSharp;

/// <summary>Writes the canonical line where a malformed one stands, if it can stand there.</summary>
internal static class MarkerCorrection
{
    /// <summary>The edit that corrects <paramref name="line"/> in its place; <see langword="null"/> when the header cannot be there.</summary>
    public static HeaderEdit? Of(StringText text, CommentLine line, string hash)
    {
        var place = new MarkerPlace(text, line);
        return line.Kind switch
        {
            _ when place.IsSingleLine => OfWholeComment(text, line, place, hash),
            CommentKind.Block => OfLineInBlock(text, line, place, hash),
            _ => null,
        };
    }

    private static HeaderEdit? OfWholeComment(StringText text, CommentLine line, MarkerPlace place, string hash)
    {
        if (!place.IsAlone || (line.Kind == CommentKind.DocumentationLine && IsPartOfDocumentation(text, line)))
        {
            return null;
        }

        var canonical = line.Kind == CommentKind.Block ? $"/* {HeaderLine.TextFor(hash)} */" : HeaderLine.Stating(hash);
        return new(place.TolerableStart, place.TolerableEnd, canonical);
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

    /// <summary>A comment between two lines of documentation would cut it in two.</summary>
    private static bool IsPartOfDocumentation(StringText text, CommentLine line)
    {
        var lineStart = text.LineStart(line.CommentStart);
        var above = text.PreviousLineEnd(lineStart);
        return IsDocumentation(text, text.NextLine(text.LineEnd(line.CommentEnd)))
            || (above < lineStart && IsDocumentation(text, text.LineStart(above)));
    }

    private static bool IsDocumentation(StringText text, int lineStart) =>
        Comment.KindAt(text, text.SkipWhiteSpace(lineStart)) == CommentKind.DocumentationLine;
}
