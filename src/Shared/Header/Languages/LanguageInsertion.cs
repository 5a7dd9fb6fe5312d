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
        var above = FindLast(text, type, isFirstAlso: false);
        return Parted(text, type, above == HeaderLine.None ? FindBelowFirst(text, type) : Behind(text, above));
    }

    /// <summary>The place below all that must come first, an empty comment above it or not; <see langword="null"/> when there is nothing of the kind.</summary>
    public static HeaderInsertion? BelowPrologue(StringText text, FileType type) =>
        FindLast(text, type, isFirstAlso: true) is not HeaderLine.None and var end
            ? Parted(text, type, Behind(text, text.LineEnd(end)))
            : null;

    private static HeaderInsertion FindBelowFirst(StringText text, FileType type)
    {
        var insertion = new HeaderInsertion(text.FirstLine(), breaksBefore: 0, breaksAfter: 1);
        var prologue = new PrologueFinder(type);
        var content = text.SkipSpace(insertion.Offset);
        while (content < text.Length && text.LineStart(content) == content
            && prologue.Find(text, content, LineNumber(text, content), isLineStart: true, out var end) is { Place: ProloguePlace.First })
        {
            insertion = Behind(text, end);
            content = text.SkipSpace(insertion.Offset);
        }

        return insertion;
    }

    /// <summary>The number of the line that begins at <paramref name="start"/>; only what is near the top is asked for.</summary>
    private static int LineNumber(StringText text, int start)
    {
        var line = 1;
        for (var position = text.FirstLine(); position < start; position = text.NextLine(text.LineEnd(position)))
        {
            line++;
        }

        return line;
    }

    /// <summary>With a blank line where the type needs one, unless a blank line is there.</summary>
    private static HeaderInsertion Parted(StringText text, FileType type, HeaderInsertion place) =>
        type.HasBlankLine && !text.IsLineEnd(text.SkipBlanks(place.Offset, text.Length)) ? place.WithBlankLine : place;

    /// <summary>The end of the last thing that stands above the header with comments above it, or that must come first if that counts too.</summary>
    private static int FindLast(StringText text, FileType type, bool isFirstAlso)
    {
        var end = HeaderLine.None;
        var parts = new RegionReader(text, type);
        while (parts.MoveNext())
        {
            var isAbove = parts.Current.Kind == RegionPartKind.Above || (isFirstAlso && parts.Current.Kind == RegionPartKind.First);
            end = isAbove ? parts.Current.Line.End : end;
        }

        return end;
    }

    private static HeaderInsertion Behind(StringText text, int end)
    {
        var rest = text.SkipBlanks(end, text.Length);
        return rest switch
        {
            _ when rest == text.Length => new(rest, breaksBefore: 1, breaksAfter: 0),
            _ when text.IsLineEnd(rest) => new(text.NextLine(rest), breaksBefore: 0, breaksAfter: 1),
            _ => new(end, breaksBefore: 1, breaksAfter: 1),
        };
    }
}
