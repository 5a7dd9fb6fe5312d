// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages;

/// <summary>Names the spellings of the hash that trees have from before there was a header.</summary>
internal static class LegacySpellings
{
    /// <summary>In the comment of some language.</summary>
    public const string Comment = "a comment";

    /// <summary>As a line that is neither comment nor code.</summary>
    public const string BareLine = "a bare line";

    /// <summary>How a line states the hash, for a report; <see langword="null"/> when it does not.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the line begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="syntax">How the file writes comments, which may begin with a word; <see langword="null"/> when that is not known.</param>
    public static string? Of(StringText text, int start, int end, CommentSyntax? syntax = null)
    {
        var content = text.SkipBlanks(start, end);
        if (syntax?.OpeningAt(text, content) is { } comment && MarkerReader.IsMarker(text, content + comment.Opening.Length, end))
        {
            return Comment;
        }

        if (!MarkerReader.IsMarker(text, content, end))
        {
            return null;
        }

        if (MarkerOpenings.IsComment(text, content, end))
        {
            return Comment;
        }

        return text.Peek(content) switch
        {
            '"' => "a JSON key",
            '>' => "a block quote",
            '-' or '+' => "an item of a list",
            '*' => text.Peek(content + 1) == '*' ? "bold Markdown" : "an item of a list",
            '_' => "bold Markdown",
            _ => OfWords(text, content, end),
        };
    }

    private static string OfWords(StringText text, int start, int end)
    {
        if (text.Find(start, end, "=") < end)
        {
            return "an assignment";
        }

        return text.MatchesAnyCase(start, end, "constitutional_hash") ? "a YAML key" : BareLine;
    }
}
