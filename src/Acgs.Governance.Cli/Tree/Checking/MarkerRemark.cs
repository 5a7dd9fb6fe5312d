// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header;
using Acgs.Governance.Header.CSharp;
using Acgs.Governance.Header.Languages;

namespace Acgs.Governance.Cli.Tree.Checking;

/// <summary>Says what is wrong with a header whose text is right.</summary>
internal static class MarkerRemark
{
    private const int LongestQuote = 30;

    /// <summary>What is wrong with the place of a header; <see langword="null"/> when it is something else.</summary>
    public static string? Of(HeaderVerdict verdict, StringText text, CommentLine marker, SourceType type, Constitution constitution) => verdict switch
    {
        HeaderVerdict.Duplicate => "more than once",
        HeaderVerdict.Misplaced when FindFirst(text, marker, type.Row) is { } first => $"above '{first}', which must come first",
        HeaderVerdict.Misplaced => OfRegion(text, marker, type, constitution),
        _ => null,
    };

    /// <summary>What stands beside a header that is spelled right.</summary>
    public static string OfSurroundings(StringText text, int start, int end) =>
        text.Copy(text.LineStart(start), text.LineEnd(end)).Trim().Length > text.Copy(start, end).Trim().Length
            ? "beside other text"
            : "not as a comment of its own";

    private static string OfRegion(StringText text, CommentLine marker, SourceType type, Constitution constitution)
    {
        type.Scan(text, constitution, out var regionEnd);
        return marker.Start >= regionEnd ? "below the first line of code" : "between #if and #endif";
    }

    /// <summary>The line below <paramref name="marker"/> that must come first, cut; <see langword="null"/> when none does.</summary>
    private static string? FindFirst(StringText text, CommentLine marker, FileType? type)
    {
        var start = type is null ? Shebang.FindBelow(text, marker) : FindFirst(text, marker, new RegionReader(text, type));
        if (start == HeaderLine.None)
        {
            return null;
        }

        var end = text.LineEnd(start);
        return Excerpt.Of(text.Copy(start, Math.Min(end, start + LongestQuote))) + (end > start + LongestQuote ? "…" : string.Empty);
    }

    private static int FindFirst(StringText text, CommentLine marker, RegionReader parts)
    {
        while (parts.MoveNext())
        {
            var part = parts.Current;
            if (part.Start == marker.Start && part.Kind == marker.Kind)
            {
                parts.PassMarker(part);
            }
            else if (parts.Place is ProloguePlace.First or ProloguePlace.Above && part.Start > marker.Start)
            {
                return text.SkipSpace(part.Start);
            }
        }

        return HeaderLine.None;
    }
}
