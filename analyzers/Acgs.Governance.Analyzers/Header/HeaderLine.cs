// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Analyzers.Header;

/// <summary>The canonical header line: how it is written, and what is tolerated around it.</summary>
internal static class HeaderLine
{
    /// <summary>What stands before the hash, within the comment.</summary>
    public const string Label = "Constitutional Hash: ";

    /// <summary>The line that states <paramref name="hash"/>, without a line break.</summary>
    public static string Stating(string hash) => "// " + Label + hash;

    /// <summary>Whether the text behind a comment's opening delimiter is the canonical one.</summary>
    /// <remarks>Exactly one space follows the delimiter: any other spacing is a spelling of its own.</remarks>
    public static bool IsStatedAfterDelimiter<TText>(TText text, int start, int end, Constitution constitution)
        where TText : struct, IHeaderText =>
        text.Matches(start, end, " ") && IsStated(text, start + 1, end, constitution);

    /// <summary>Whether a further line of a block comment is the canonical one, with or without the customary star.</summary>
    public static bool IsStatedInBlock<TText>(TText text, int start, int end, Constitution constitution)
        where TText : struct, IHeaderText
    {
        var content = text.SkipBlanks(start, end);
        return text.Matches(content, end, "*")
            ? IsStatedAfterDelimiter(text, content + 1, end, constitution)
            : IsStated(text, content, end, constitution);
    }

    private static bool IsStated<TText>(TText text, int start, int end, Constitution constitution)
        where TText : struct, IHeaderText
    {
        var hash = start + Label.Length;
        return text.Matches(start, end, Label)
            && constitution.AcceptsAt(text, hash, end)
            && text.SkipBlanks(hash + HashFormat.Length, end) == end;
    }
}
