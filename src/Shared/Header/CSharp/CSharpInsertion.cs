// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header.Editing;

namespace Acgs.Governance.Header.CSharp;

/// <summary>Finds where a missing header line of a C# file goes.</summary>
internal static class CSharpInsertion
{
    /// <summary>Finds the place in <paramref name="text"/>: behind its banner when that must stay as it is, else at the top.</summary>
    public static HeaderInsertion Into<TText>(TText text, bool keepFirstComments)
        where TText : struct, IHeaderText
    {
        var bannerEnd = keepFirstComments ? Banner.FindEnd(text) : Banner.None;
        return bannerEnd == Banner.None ? AtTop(text) : Behind(text, bannerEnd);
    }

    private static HeaderInsertion AtTop<TText>(TText text)
        where TText : struct, IHeaderText
    {
        var shebang = Shebang.Find(text);
        if (shebang == HeaderLine.None)
        {
            return Above(text, text.FirstLine());
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
}
