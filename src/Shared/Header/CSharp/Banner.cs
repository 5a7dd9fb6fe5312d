// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.CSharp;

/// <summary>Finds the licence banner: the first run of comments, which is what IDE0073 and SA1636 compare with their templates.</summary>
internal static class Banner
{
    /// <summary>The result of <see cref="FindEnd"/> when the file does not begin with a banner.</summary>
    public const int None = -1;

    /// <summary>Where the banner's last line ends, before its line break, or <see cref="None"/>.</summary>
    public static int FindEnd<TText>(TText text)
        where TText : struct, IHeaderText
    {
        var position = SkipToComment(text);
        return Comment.KindAt(text, position) switch
        {
            CommentKind.Line => EndOfLines(text, position),
            CommentKind.Block => EndOfBlock(text, position),
            _ => None,
        };
    }

    /// <summary>IDE0073 looks past directives, but a conditional one is as far as a header may go.</summary>
    private static int SkipToComment<TText>(TText text)
        where TText : struct, IHeaderText
    {
        var position = text.SkipWhiteSpace(0);
        while (position < text.Length)
        {
            if (text[position] == '#' && Directive.Read(text, position) is { IsConditional: false } directive)
            {
                position = directive.End;
            }
            else if (!Lexical.IsLineBreak(text[position]))
            {
                break;
            }

            position = text.SkipWhiteSpace(text.NextLine(position));
        }

        return position;
    }

    private static int EndOfLines<TText>(TText text, int position)
        where TText : struct, IHeaderText
    {
        int end;
        do
        {
            end = text.LineEnd(position);
            position = text.SkipWhiteSpace(text.NextLine(end));
        }
        while (Comment.KindAt(text, position) == CommentKind.Line);

        return end;
    }

    /// <summary>Code on the block's last line leaves no room behind it, so that such a block counts for none.</summary>
    private static int EndOfBlock<TText>(TText text, int position)
        where TText : struct, IHeaderText
    {
        var behind = Math.Min(Comment.BlockEnd(text, position) + Comment.DelimiterLength, text.Length);
        var end = text.LineEnd(behind);
        return text.SkipWhiteSpace(behind) == end ? end : None;
    }
}
