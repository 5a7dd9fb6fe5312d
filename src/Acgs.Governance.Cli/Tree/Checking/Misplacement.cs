// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header;
using Acgs.Governance.Header.Languages;

namespace Acgs.Governance.Cli.Tree.Checking;

/// <summary>Says why a canonical line does not count where it stands.</summary>
internal static class Misplacement
{
    /// <summary>The reason, for example "above '#!/bin/sh', which must come first".</summary>
    /// <param name="text">The file, or its beginning.</param>
    /// <param name="type">Its type.</param>
    /// <param name="constitution">The hashes that the header may state.</param>
    /// <param name="marker">The line.</param>
    public static string Describe(StringText text, SourceType type, Constitution constitution, CommentLine marker)
    {
        var first = type.Row is { } row ? FindFirst(text, row, marker) : text.SkipSpace(marker.End);
        if (type.Row is not null || text.Matches(first, text.Length, "#!"))
        {
            return $"above '{Excerpt.Of(text.Copy(first, text.LineEnd(first)))}', which must come first";
        }

        type.Scan(text, constitution, out var regionEnd);
        return marker.Start >= regionEnd ? "below the first line of code" : "between #if and #endif";
    }

    /// <summary>Where the first stands that the line must not be above.</summary>
    private static int FindFirst(StringText text, FileType type, CommentLine marker)
    {
        var region = new RegionReader(text, type);
        while (region.MoveNext())
        {
            if (region.Current.Start == marker.Start)
            {
                region.PassMarker(region.Current);
            }
            else if (region.Place is ProloguePlace.First or ProloguePlace.Above && region.Current.Start > marker.Start)
            {
                return region.Current.Start;
            }
        }

        return text.Length;
    }
}
