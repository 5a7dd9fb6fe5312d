// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header;
using Acgs.Governance.Header.Editing;
using Acgs.Governance.Header.Languages;

namespace Acgs.Governance.Cli.Tree.Damage;

/// <summary>Finds lines below the header region that can be nothing but headers in the syntax of another language.</summary>
internal static class StrayMarkers
{
    private static readonly string[] Openings = ["<!--", "/*", "/**", "\"\"\"", "'''"];
    private static readonly string[] Closings = ["-->", "*/", "**/", "\"\"\"", "'''"];

    /// <summary>Whether a closer look is worth while, by the bytes.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="isMarked">Whether its header is right, so that it takes a second label.</param>
    public static bool MayStandIn(ReadOnlySpan<byte> bytes, bool isMarked)
    {
        var first = bytes.IndexOf("onstitutional"u8);
        return first >= 0 && (!isMarked || bytes[(first + 1)..].IndexOf("onstitutional"u8) >= 0);
    }

    /// <summary>Whether what stands at <paramref name="position"/> was meant as a comment, or as bold: a bare line could be a key and its value.</summary>
    public static bool IsOpened(StringText text, int position) =>
        MarkerOpenings.IsCommentOrBold(text, position, text.Length);

    /// <summary>The edits that would take the lines out, in order.</summary>
    public static List<HeaderEdit> Find(StringText text, FileType type)
    {
        var found = new List<HeaderEdit>();
        var inRegion = InRegion(text, type);
        for (var start = text.FirstLine(); start < text.Length; start = text.NextLine(text.LineEnd(start)))
        {
            var end = text.LineEnd(start);
            if (IsStray(text, text.SkipBlanks(start, end), end, type) && !inRegion.Contains(start))
            {
                var edit = TakeOut(text, start, end);

                // Without a line break at its end it takes the one above along, which may have gone with the line there.
                found.Add(found.Count > 0 && found[^1].End > edit.Start ? new(found[^1].End, edit.End, string.Empty) : edit);
            }
        }

        return found;
    }

    /// <summary>Where the lines of comments begin in the header region:
    /// the grammar knows those that are headers, and has them corrected in their place.</summary>
    private static HashSet<int> InRegion(StringText text, FileType type)
    {
        var positions = new HashSet<int>();
        if (type.Kind != FileTypeKind.Commented)
        {
            return positions;
        }

        var parts = new RegionReader(text, type);
        while (parts.MoveNext())
        {
            if (parts.Current.Kind != CommentKind.None)
            {
                positions.Add(text.LineStart(parts.Current.Start));
            }
        }

        return positions;
    }

    private static bool IsStray(StringText text, int start, int end, FileType type) =>
        start < end
        && type.Syntax.OpeningAt(text, start) is null
        && MarkerReader.IsForeignMarker(text, start, end)
        && text.Read(start, end).IndexOfAny('"', '\'') < 0;

    private static HeaderEdit TakeOut(StringText text, int start, int end)
    {
        var above = text.PreviousLineEnd(start);
        var below = text.NextLine(end);
        var opening = Array.IndexOf(Openings, Trimmed(text, text.LineStart(above), above));
        if (opening >= 0 && Trimmed(text, below, text.LineEnd(below)) == Closings[opening])
        {
            return Remove(text, text.LineStart(above), text.LineEnd(below));
        }

        var edit = Remove(text, start, end);

        // Whoever appends a line often puts an empty one in front of it.
        return edit.Start == start && edit.End == text.Length && above > 0 && above < start && text.LineStart(above) == above
            ? new(above, edit.End, string.Empty)
            : edit;
    }

    private static string Trimmed(StringText text, int start, int end) => start < end ? text.Copy(start, end).Trim() : string.Empty;

    private static HeaderEdit Remove(StringText text, int start, int end) => text.NextLine(end) == end
        ? new(text.PreviousLineEnd(start), end, string.Empty)
        : new(start, text.NextLine(end), string.Empty);
}
