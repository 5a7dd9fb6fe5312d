// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Analyzers.Header;

/// <summary>Recognises comments as the C# lexer does.</summary>
internal static class Comment
{
    /// <summary>The length of every delimiter: <c>//</c>, <c>/*</c> and <c>*/</c>.</summary>
    public const int DelimiterLength = 2;

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
        where TText : struct, IHeaderText
    {
        for (var index = position + DelimiterLength; index < text.Length; index++)
        {
            if (text[index] == '*' && text.Peek(index + 1) == '/')
            {
                return index;
            }
        }

        return text.Length;
    }
}
