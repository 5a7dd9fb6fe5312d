// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.CSharp;

/// <summary>Recognises comments as the C# lexer does.</summary>
internal static class Comment
{
    /// <summary>The length of every delimiter of an ordinary comment: <c>//</c>, <c>/*</c> and <c>*/</c>.</summary>
    public const int DelimiterLength = 2;

    /// <summary>The length of what opens a comment of the given kind; documentation has a character more.</summary>
    public static int OpeningLength(CommentKind kind) =>
        kind is CommentKind.DocumentationLine or CommentKind.DocumentationBlock ? DelimiterLength + 1 : DelimiterLength;

    /// <summary>The kind of the comment that begins at <paramref name="position"/>.</summary>
    public static CommentKind KindAt<TText>(TText text, int position)
        where TText : struct, IHeaderText
    {
        if (text.Peek(position) != '/')
        {
            return CommentKind.None;
        }

        var third = text.Peek(position + 2);
        var fourth = text.Peek(position + 3);
        return text.Peek(position + 1) switch
        {
            '/' => third == '/' && fourth != '/' ? CommentKind.DocumentationLine : CommentKind.Line,
            '*' => third == '*' && fourth is not ('*' or '/') ? CommentKind.DocumentationBlock : CommentKind.Block,
            _ => CommentKind.None,
        };
    }

    /// <summary>Where the closing delimiter of the block that begins at <paramref name="position"/> stands; the end of the text when it is missing.</summary>
    public static int BlockEnd<TText>(TText text, int position)
        where TText : struct, IHeaderText => text.Find(position + DelimiterLength, text.Length, "*/");

    /// <summary>Where the comment of the given kind ends that begins at <paramref name="position"/>, behind its closing delimiter.</summary>
    public static int EndOf<TText>(TText text, int position, CommentKind kind)
        where TText : struct, IHeaderText => kind is CommentKind.Block or CommentKind.DocumentationBlock
            ? Math.Min(BlockEnd(text, position) + DelimiterLength, text.Length)
            : text.LineEnd(position);
}
