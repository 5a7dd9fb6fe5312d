// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.CSharp;

/// <summary>The <c>#!</c> line of a file that is run by its name; it works at the very start only.</summary>
internal static class Shebang
{
    private const string Mark = "#!";

    /// <summary>
    /// Where the one stands that is the first line with text, or <see cref="HeaderLine.None"/>. Below blank lines it does not
    /// work, but a header above it would not help.
    /// </summary>
    public static int Find<TText>(TText text)
        where TText : struct, IHeaderText
    {
        var position = text.FirstLine();
        for (var content = text.SkipWhiteSpace(position); content < text.Length && text.IsLineEnd(content); content = text.SkipWhiteSpace(position))
        {
            position = text.NextLine(content);
        }

        return text.Matches(position, text.Length, Mark) ? position : HeaderLine.None;
    }

    /// <summary>
    /// Whether one stands below <paramref name="header"/>, pushed off the first line by it: nothing is above the header, and at
    /// most one blank line between the two.
    /// </summary>
    public static bool IsBelow<TText>(TText text, CommentLine header)
        where TText : struct, IHeaderText => FindBelow(text, header) != HeaderLine.None;

    /// <summary>Where the <c>#!</c> stands that <paramref name="header"/> pushed off the first line, or <see cref="HeaderLine.None"/>.</summary>
    public static int FindBelow<TText>(TText text, CommentLine header)
        where TText : struct, IHeaderText
    {
        var isFirstLine = header is { IsAlone: true, CommentStart: <= 1 } && text.LineStart(header.CommentStart) == header.CommentStart;
        if (!isFirstLine || text.LineEnd(header.CommentStart) < header.CommentEnd)
        {
            return HeaderLine.None;
        }

        var next = text.NextLine(text.LineEnd(header.CommentEnd));
        var content = text.IsLineEnd(text.SkipWhiteSpace(next)) ? text.NextLine(text.LineEnd(next)) : next;
        return text.Matches(content, text.Length, Mark) ? content : HeaderLine.None;
    }
}
