// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header;

/// <summary>The canonical header line: how it is written, and what is tolerated around it.</summary>
internal static class HeaderLine
{
    /// <summary>What stands before the hash, within the comment.</summary>
    public const string Label = "Constitutional Hash: ";

    /// <summary>The result of the searches when the text is not canonical.</summary>
    public const int None = -1;

    /// <summary>The canonical text for <paramref name="hash"/>, without the comment around it.</summary>
    public static string TextFor(string hash) => Label + hash;

    /// <summary>The line of C# that states <paramref name="hash"/>, without a line break.</summary>
    public static string Stating(string hash) => "// " + TextFor(hash);

    /// <summary>Where the digits begin in a line of a comment, or <see cref="None"/> if that is not canonical.</summary>
    /// <param name="text">The text.</param>
    /// <param name="line">The line.</param>
    /// <param name="isBehindDelimiter">Whether the text of the line begins behind the delimiter that opens the comment.</param>
    public static int FindHash<TText>(TText text, CommentLine line, bool isBehindDelimiter)
        where TText : struct, IHeaderText =>
        isBehindDelimiter ? FindHashAfterDelimiter(text, line.Start, line.End) : FindHashInBlock(text, line.Start, line.End);

    /// <summary>Where the digits begin in the text behind a comment's opening delimiter, or <see cref="None"/> if that is not canonical.</summary>
    /// <remarks>Exactly one space follows the delimiter: any other spacing is a spelling of its own.</remarks>
    public static int FindHashAfterDelimiter<TText>(TText text, int start, int end)
        where TText : struct, IHeaderText =>
        text.Matches(start, end, " ") ? FindHash(text, start + 1, end) : None;

    /// <summary>Where the digits begin in a further line of a block comment, with or without the customary star, or <see cref="None"/>.</summary>
    public static int FindHashInBlock<TText>(TText text, int start, int end)
        where TText : struct, IHeaderText
    {
        var content = text.SkipBlanks(start, end);
        return text.Matches(content, end, "*")
            ? FindHashAfterDelimiter(text, content + 1, end)
            : FindHash(text, content, end);
    }

    private static int FindHash<TText>(TText text, int start, int end)
        where TText : struct, IHeaderText
    {
        var hash = start + Label.Length;
        return text.Matches(start, end, Label)
            && IsHash(text, hash, end)
            && text.SkipBlanks(hash + HashFormat.Length, end) == end
            ? hash
            : None;
    }

    /// <summary>Whether the 16 digits of a hash begin at <paramref name="start"/>.</summary>
    public static bool IsHash<TText>(TText text, int start, int end)
        where TText : struct, IHeaderText
    {
        if (end - start < HashFormat.Length)
        {
            return false;
        }

        for (var index = 0; index < HashFormat.Length; index++)
        {
            if (!HashFormat.IsLowerHex(text[start + index]))
            {
                return false;
            }
        }

        return true;
    }
}
