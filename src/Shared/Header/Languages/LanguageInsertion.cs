// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header.Editing;

namespace Acgs.Governance.Header.Languages;

/// <summary>Finds where a missing header line goes: the first line, or below what must stand above it.</summary>
internal static class LanguageInsertion
{
    /// <summary>The place in <paramref name="text"/>.</summary>
    public static HeaderInsertion Into(StringText text, FileType type)
    {
        type = type.In(text);
        var end = FindLast(text, type, ProloguePlace.Above);
        end = end == HeaderLine.None ? FindTop(text, type) : end;
        return Parted(text, type, end == HeaderLine.None ? new(text.FirstLine(), breaksBefore: 0, breaksAfter: 1) : Behind(text, type, end));
    }

    /// <summary>The place below all that must come first, an empty comment above it or not; <see langword="null"/> when there is nothing of the kind.</summary>
    public static HeaderInsertion? BelowPrologue(StringText text, FileType type) => FindLast(text, type, ProloguePlace.First) is not HeaderLine.None and var end
        ? Parted(text, type, Behind(text, type, text.LineEnd(end)))
        : null;

    /// <summary>Whether a blank line is missing behind a header line that ends at <paramref name="end"/>.</summary>
    public static bool NeedsBlankLine(StringText text, FileType type, int end) =>
        end < text.Length && text.IsLineEnd(end) && text.NextLine(end) is var next && next < text.Length && IsParted(text, type, next);

    /// <summary>The end of the last part that stands above the header as strictly as <paramref name="place"/> says.</summary>
    private static int FindLast(StringText text, FileType type, ProloguePlace place)
    {
        var end = HeaderLine.None;
        var region = new RegionReader(text, type);
        while (region.MoveNext())
        {
            end = region.Place == ProloguePlace.Above || region.Place == place ? region.Current.End : end;
        }

        return end;
    }

    /// <summary>The end of the lines that must come first and do.</summary>
    private static int FindTop(StringText text, FileType type)
    {
        var end = HeaderLine.None;
        var region = new RegionReader(text, type);
        while (region.MoveNext() && (region.Place == ProloguePlace.First || region.Current.CommentEnd <= end))
        {
            end = Math.Max(end, region.Current.End);
        }

        return end;
    }

    /// <summary>With a blank line where the type needs one, unless a blank line is there.</summary>
    private static HeaderInsertion Parted(StringText text, FileType type, HeaderInsertion place) =>
        IsParted(text, type, place.Offset) ? place.WithBlankLine : place;

    private static bool IsParted(StringText text, FileType type, int below) => type.BlankLine switch
    {
        BlankLine.None => false,
        BlankLine.AboveComment => type.Syntax.OpeningAt(text, text.SkipBlanks(below, text.Length)) is not null,
        _ => !text.IsLineEnd(text.SkipBlanks(below, text.Length)),
    };

    private static HeaderInsertion Behind(StringText text, FileType type, int end)
    {
        var rest = text.SkipBlanks(end, text.Length);
        return rest switch
        {
            _ when rest == text.Length => new(rest, breaksBefore: 1, breaksAfter: 0),
            _ when text.IsLineEnd(rest) && IsFrontMatter(text, type, end) => BehindFrontMatter(text, text.NextLine(rest)),
            _ when text.IsLineEnd(rest) => new(text.NextLine(rest), breaksBefore: 0, breaksAfter: 1),
            _ => new(end, breaksBefore: 1, breaksAfter: 1),
        };
    }

    private static bool IsFrontMatter(StringText text, FileType type, int end) =>
        FrontMatter.IsFence(text, text.LineStart(end), end) && type.Prologue.Any(rule => rule.IsFenced);

    /// <summary>Below the blank line by which formatters part front matter from what follows.</summary>
    private static HeaderInsertion BehindFrontMatter(StringText text, int next)
    {
        var end = text.SkipBlanks(next, text.Length);
        return end == text.Length
            ? new(next, breaksBefore: 1, breaksAfter: 1)
            : new(text.IsLineEnd(end) ? text.NextLine(end) : next, breaksBefore: 0, breaksAfter: 1);
    }
}
