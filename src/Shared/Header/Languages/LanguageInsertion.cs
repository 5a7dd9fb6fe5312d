// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages;

/// <summary>Where a missing header line goes: the first line, or below what must stand above it.</summary>
internal readonly struct LanguageInsertion
{
    private readonly int _breaksBefore;
    private readonly int _breaksAfter;

    private LanguageInsertion(int offset, int breaksBefore, int breaksAfter)
    {
        Offset = offset;
        _breaksBefore = breaksBefore;
        _breaksAfter = breaksAfter;
    }

    /// <summary>The position at which the line is inserted.</summary>
    public int Offset { get; }

    /// <summary>Finds the place in <paramref name="text"/>.</summary>
    public static LanguageInsertion Into<TText>(TText text, FileType type)
        where TText : struct, IHeaderText
    {
        type = type.In(text);
        var place = FindAbove(text, type) is not HeaderLine.None and var above ? Behind(text, above) : FindBelowFirst(text, type);
        return type.HasBlankLine ? place.WithBlankLine(text) : place;
    }

    /// <summary>What is inserted for <paramref name="line"/>, with the blank line that some types need behind it.</summary>
    public string Render(string line, string newLine) =>
        Repeat(newLine, _breaksBefore) + line + Repeat(newLine, _breaksAfter);

    /// <summary>The text that a finding is reported on: the first line with any at or behind the place, else in the file.</summary>
    public (int Start, int End) FindReportedLine<TText>(TText text)
        where TText : struct, IHeaderText
    {
        var start = text.SkipSpace(Offset);
        if (start == text.Length)
        {
            start = text.SkipSpace(0);
        }

        var end = text.LineEnd(start);
        while (end > start && Lexical.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return (start, end);
    }

    private static LanguageInsertion FindBelowFirst<TText>(TText text, FileType type)
        where TText : struct, IHeaderText
    {
        var insertion = new LanguageInsertion(text.FirstLine(), breaksBefore: 0, breaksAfter: 1);
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
    private static int LineNumber<TText>(TText text, int start)
        where TText : struct, IHeaderText
    {
        var line = 1;
        for (var position = text.FirstLine(); position < start; position = text.NextLine(text.LineEnd(position)))
        {
            line++;
        }

        return line;
    }

    private static string Repeat(string newLine, int count) => count switch
    {
        0 => string.Empty,
        1 => newLine,
        _ => newLine + newLine,
    };

    private LanguageInsertion WithBlankLine<TText>(TText text)
        where TText : struct, IHeaderText
    {
        // A line that is blank already serves; below the last line there is nothing to be parted from.
        var isParted = _breaksAfter == 0 || text.IsLineEnd(text.SkipBlanks(Offset, text.Length));
        return new(Offset, _breaksBefore, isParted ? _breaksAfter : 2);
    }

    /// <summary>The end of the last thing that stands above the header even when comments are above it.</summary>
    private static int FindAbove<TText>(TText text, FileType type)
        where TText : struct, IHeaderText
    {
        var end = HeaderLine.None;
        var pieces = new PieceReader<TText>(text, type);
        while (pieces.MoveNext())
        {
            end = pieces.Current.Kind == PieceKind.Above ? pieces.Current.Line.End : end;
        }

        return end;
    }

    private static LanguageInsertion Behind<TText>(TText text, int end)
        where TText : struct, IHeaderText
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
