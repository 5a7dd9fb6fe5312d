// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages;

/// <summary>Names the spellings of the hash that trees have from before there was a header.</summary>
internal static class LegacySpellings
{
    /// <summary>The spelling of the line from <paramref name="start"/> to <paramref name="end"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the line begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="syntax">How the file writes comments, which may begin with a word; <see langword="null"/> when that is not known.</param>
    public static LegacySpelling Of<TText>(TText text, int start, int end, CommentSyntax? syntax = null)
        where TText : struct, IHeaderText
    {
        var content = text.SkipBlanks(start, end);
        if (syntax?.OpeningAt(text, content) is { IsComment: true } opening && MarkerReader.IsMarker(text, content + opening.Length, end))
        {
            return LegacySpelling.Comment;
        }

        if (!MarkerReader.IsMarker(text, content, end))
        {
            return LegacySpelling.None;
        }

        if (MarkerOpenings.IsComment(text, content, end))
        {
            return LegacySpelling.Comment;
        }

        return text.Peek(content) switch
        {
            '"' => LegacySpelling.JsonKey,
            '>' => LegacySpelling.BlockQuote,
            '-' or '+' => LegacySpelling.ListItem,
            '*' => text.Peek(content + 1) == '*' ? LegacySpelling.Bold : LegacySpelling.ListItem,
            '_' => LegacySpelling.Bold,
            _ => OfWords(text, content, end),
        };
    }

    /// <summary>The spelling in words, for a report.</summary>
    public static string Describe(this LegacySpelling spelling) => spelling switch
    {
        LegacySpelling.Bold => "bold Markdown",
        LegacySpelling.BlockQuote => "a block quote",
        LegacySpelling.ListItem => "an item of a list",
        LegacySpelling.Assignment => "an assignment",
        LegacySpelling.JsonKey => "a JSON key",
        LegacySpelling.YamlKey => "a YAML key",
        LegacySpelling.Comment => "a comment",
        LegacySpelling.BareLine => "a bare line",
        _ => string.Empty,
    };

    private static LegacySpelling OfWords<TText>(TText text, int start, int end)
        where TText : struct, IHeaderText
    {
        if (text.Find(start, end, "=") < end)
        {
            return LegacySpelling.Assignment;
        }

        return text.MatchesAnyCase(start, end, "constitutional_hash") ? LegacySpelling.YamlKey : LegacySpelling.BareLine;
    }
}
