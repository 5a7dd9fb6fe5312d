// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Analyzers.Header.Languages;

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
        var insertion = new LanguageInsertion(text.FirstLine(), breaksBefore: 0, breaksAfter: 1);
        foreach (var rule in type.Prologue)
        {
            var content = SkipSpace(text, insertion.Offset);
            if (rule.Place == ProloguePlace.First && text.LineStart(content) == content && rule.Matches(text, content, type.Syntax))
            {
                insertion = Behind(text, rule.FindEnd(text, content, type.Syntax));
            }
        }

        return FindAbove(text, type) is not HeaderLine.None and var end ? Behind(text, end) : insertion;
    }

    /// <summary>What is inserted for <paramref name="line"/>; no blank line belongs to it.</summary>
    public string Render(string line, string newLine) =>
        (_breaksBefore > 0 ? newLine : string.Empty) + line + (_breaksAfter > 0 ? newLine : string.Empty);

    /// <summary>The text that a finding is reported on: the first line with any at or behind the place, else in the file.</summary>
    public (int Start, int End) FindReportedLine<TText>(TText text)
        where TText : struct, IHeaderText
    {
        var start = SkipSpace(text, Offset);
        if (start == text.Length)
        {
            start = SkipSpace(text, 0);
        }

        var end = text.LineEnd(start);
        while (end > start && Lexical.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return (start, end);
    }

    /// <summary>The end of the last thing that stands above the header even when comments are above it.</summary>
    private static int FindAbove<TText>(TText text, FileType type)
        where TText : struct, IHeaderText
    {
        var end = HeaderLine.None;
        var pieces = new PieceReader<TText>(text, type);
        while (pieces.MoveNext() && pieces.Current.IsInRegion)
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

    private static int SkipSpace<TText>(TText text, int position)
        where TText : struct, IHeaderText
    {
        while (position < text.Length && (Lexical.IsLineBreak(text[position]) || Lexical.IsWhiteSpace(text[position])))
        {
            position++;
        }

        return position;
    }
}
