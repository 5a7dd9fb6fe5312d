// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Editing;

/// <summary>Takes a marker out of a text: its whole line when it has one to itself, else no more than the marker.</summary>
internal static class MarkerRemoval
{
    /// <summary>The edits that remove <paramref name="markers"/>, which are in order.</summary>
    public static IReadOnlyList<HeaderEdit> OfAll(StringText text, IReadOnlyList<CommentLine> markers)
    {
        var edits = new HeaderEdit[markers.Count];
        var end = text.Length;
        for (var index = markers.Count - 1; index >= 0; index--)
        {
            edits[index] = Of(text, markers[index], end);
            end = edits[index].End == end ? edits[index].Start : end;
        }

        return edits;
    }

    /// <summary>The edit that removes <paramref name="line"/>.</summary>
    public static HeaderEdit Of(StringText text, CommentLine line) => Of(text, line, text.Length);

    private static HeaderEdit Of(StringText text, CommentLine line, int textEnd)
    {
        var place = new MarkerPlace(text, line);
        if (place.IsSingleLine)
        {
            return place.IsAlone ? WholeLine(text, line.CommentStart, line.CommentEnd, textEnd) : Cut(line.CommentStart, line.CommentEnd);
        }

        if (place.IsFirst)
        {
            return Cut(line.Start, line.End);
        }

        // The closing delimiter stays, with what indents it.
        return place.IsLast ? Cut(text.SkipBlanks(line.Start, line.End), line.End) : WholeLine(text, line.Start, line.End, textEnd);
    }

    private static HeaderEdit WholeLine(StringText text, int start, int end, int textEnd)
    {
        var lineStart = text.LineStart(start);
        var lineEnd = text.LineEnd(end);

        // A last line without a line break takes the one above it along, so that the file still ends without one.
        return lineEnd == textEnd
            ? Cut(text.PreviousLineEnd(lineStart), lineEnd)
            : Cut(lineStart, text.NextLine(lineEnd));
    }

    private static HeaderEdit Cut(int start, int end) => new(start, end, string.Empty);
}
