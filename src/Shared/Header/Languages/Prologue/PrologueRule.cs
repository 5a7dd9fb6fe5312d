// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.RegularExpressions;

namespace Acgs.Governance.Header.Languages;

/// <summary>A line, or another beginning of a file, that is neither a comment nor the code that a header must be above.</summary>
/// <param name="start">What it begins with.</param>
/// <param name="place">Where it stands, seen from the header.</param>
/// <param name="description">What it is, for people.</param>
/// <param name="shape">How far it goes.</param>
/// <param name="pattern">What it matches: a comment behind its opening, anything else from its beginning on.</param>
/// <param name="mark">What a comment must hold to be worth a look at the pattern.</param>
/// <param name="end">What ends it; <see langword="null"/> when that is the end of its line or comment.</param>
/// <param name="isWord">Whether white space must follow <paramref name="start"/>.</param>
/// <param name="unless">What must not follow <paramref name="start"/>.</param>
/// <param name="lastLine">The last line on which it works.</param>
/// <param name="isRepeated">Whether there may be several in a row.</param>
/// <param name="isSingle">Whether there is one at most although it may stand anywhere.</param>
internal sealed class PrologueRule(
    string start,
    ProloguePlace place,
    string description,
    PrologueShape shape = PrologueShape.Text,
    Regex? pattern = null,
    string mark = "",
    string? end = null,
    bool isWord = false,
    string? unless = null,
    int lastLine = int.MaxValue,
    bool isRepeated = false,
    bool isSingle = false)
{
    /// <summary>Where it stands, seen from the header.</summary>
    public ProloguePlace Place { get; } = place;

    /// <summary>What it is, for people.</summary>
    public string Description { get; } = description;

    /// <summary>Whether there may be several in a row.</summary>
    public bool IsRepeated { get; } = isRepeated;

    /// <summary>Whether there is one at most although it may stand anywhere.</summary>
    public bool IsSingle { get; } = isSingle;

    /// <summary>Whether its end is a line far below its beginning, without which it is none.</summary>
    public bool IsFenced { get; } = shape is PrologueShape.FrontMatter or PrologueShape.Fence;

    /// <summary>A comment that matches <paramref name="pattern"/>.</summary>
    public static PrologueRule Comment(
        string start, ProloguePlace place, string description, Regex pattern, string mark, int lastLine = int.MaxValue, bool isRepeated = false) =>
        new(start, place, description, PrologueShape.Comment, pattern, mark, lastLine: lastLine, isRepeated: isRepeated);

    /// <summary>Where it ends if it begins at <paramref name="position"/>, else <see cref="HeaderLine.None"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">The position.</param>
    /// <param name="line">The number of the line there.</param>
    /// <param name="syntax">How comments are written.</param>
    public int FindEnd(StringText text, int position, int line, CommentSyntax syntax)
    {
        if (line > lastLine || !text.Matches(position, text.Length, start))
        {
            return HeaderLine.None;
        }

        return shape switch
        {
            PrologueShape.Comment => FindCommentEnd(text, position, syntax),
            PrologueShape.Pattern => FindPatternEnd(text, position),
            PrologueShape.FrontMatter or PrologueShape.Fence => FrontMatter.FindEnd(text, position, shape == PrologueShape.Fence),
            _ => FindTextEnd(text, position, syntax),
        };
    }

    private int FindCommentEnd(StringText text, int position, CommentSyntax syntax)
    {
        if (syntax.OpeningAt(text, position) is not { } comment)
        {
            return HeaderLine.None;
        }

        var commentEnd = comment.FindEnd(text, position);
        var content = text.Read(Math.Min(position + comment.Opening.Length, commentEnd), commentEnd);
        return content.IndexOf(mark) >= 0 && pattern!.IsMatch(content) ? commentEnd : HeaderLine.None;
    }

    private int FindPatternEnd(StringText text, int position)
    {
        foreach (var match in pattern!.EnumerateMatches(text.Read(position, text.Length)))
        {
            return position + match.Length;
        }

        return HeaderLine.None;
    }

    private int FindTextEnd(StringText text, int position, CommentSyntax syntax)
    {
        var behind = position + start.Length;
        if ((isWord && !IsWordEnd(text, behind)) || (unless is not null && text.Matches(text.SkipBlanks(behind, text.Length), text.Length, unless)))
        {
            return HeaderLine.None;
        }

        return end is not null ? text.EndOf(behind, end) : syntax.OpeningAt(text, position)?.FindEnd(text, position) ?? text.LineEnd(position);
    }

    private static bool IsWordEnd(StringText text, int position) => text.IsLineEnd(position) || Lexical.IsBlank(text[position]);
}
