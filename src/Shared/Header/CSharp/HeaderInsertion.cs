// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.CSharp;

/// <summary>Where a missing header line goes, and the line breaks that set it apart.</summary>
internal readonly struct HeaderInsertion
{
    private readonly int _breaksBefore;
    private readonly int _breaksAfter;

    private HeaderInsertion(int offset, int breaksBefore, int breaksAfter)
    {
        Offset = offset;
        _breaksBefore = breaksBefore;
        _breaksAfter = breaksAfter;
    }

    /// <summary>The position at which the text is inserted.</summary>
    public int Offset { get; }

    /// <summary>Finds the place in <paramref name="text"/>: behind its banner when that must stay as it is, else at the top.</summary>
    public static HeaderInsertion Into<TText>(TText text, bool keepFirstComments)
        where TText : struct, IHeaderText
    {
        var bannerEnd = keepFirstComments ? Banner.FindEnd(text) : Banner.None;
        return bannerEnd == Banner.None ? AtTop(text) : Behind(text, bannerEnd);
    }

    /// <summary>What is inserted for <paramref name="line"/>.</summary>
    public string Render(string line, string newLine) => Repeat(newLine, _breaksBefore) + line + Repeat(newLine, _breaksAfter);

    private static HeaderInsertion AtTop<TText>(TText text)
        where TText : struct, IHeaderText
    {
        var shebang = Shebang.Find(text);
        if (shebang == HeaderLine.None)
        {
            // A byte-order mark that nobody stripped stays in front.
            return Above(text, text.Peek(0) == Lexical.ByteOrderMark ? 1 : 0);
        }

        var end = text.LineEnd(shebang);
        return end == text.Length ? new(end, breaksBefore: 1, breaksAfter: 0) : Above(text, text.NextLine(end));
    }

    /// <remarks>One blank line at most is added, or the fix could not be told from the file that it changed.</remarks>
    private static HeaderInsertion Behind<TText>(TText text, int bannerEnd)
        where TText : struct, IHeaderText
    {
        if (bannerEnd == text.Length)
        {
            return new(bannerEnd, breaksBefore: 2, breaksAfter: 0);
        }

        // A line of white space does not do: IDE0073 reads on behind it.
        var next = text.NextLine(bannerEnd);
        return next < text.Length && Lexical.IsLineBreak(text[next])
            ? Above(text, text.NextLine(next))
            : new(next, breaksBefore: 1, breaksAfter: 1);
    }

    private static HeaderInsertion Above<TText>(TText text, int offset)
        where TText : struct, IHeaderText
    {
        var content = text.SkipWhiteSpace(offset);
        var needsBlankLine = !text.IsLineEnd(content)
            && Comment.KindAt(text, content) is not (CommentKind.Line or CommentKind.Block);
        return new(offset, breaksBefore: 0, breaksAfter: needsBlankLine ? 2 : 1);
    }

    private static string Repeat(string newLine, int count) => count switch
    {
        0 => string.Empty,
        1 => newLine,
        _ => newLine + newLine,
    };
}
