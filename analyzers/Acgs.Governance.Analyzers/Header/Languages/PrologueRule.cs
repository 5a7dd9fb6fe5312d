// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Analyzers.Header.Languages;

/// <summary>A line, or another beginning of a file, that is neither a comment nor the code that a header must be above.</summary>
/// <param name="start">What it begins with.</param>
/// <param name="place">Where it stands, seen from the header.</param>
/// <param name="end">What ends it; <see langword="null"/> when that is the end of its line or comment.</param>
/// <param name="isWord">Whether white space must follow <paramref name="start"/>.</param>
/// <param name="within">What its first line must hold twice; it is a comment then.</param>
internal sealed class PrologueRule(string start, ProloguePlace place, string? end = null, bool isWord = false, string? within = null)
{
    /// <summary>Where it stands, seen from the header.</summary>
    public ProloguePlace Place { get; } = place;

    /// <summary>What it is to a reader.</summary>
    public PieceKind Kind { get; } = place switch
    {
        ProloguePlace.First => PieceKind.First,
        ProloguePlace.Above => PieceKind.Above,
        _ => PieceKind.Either,
    };

    /// <summary>Whether it stands at <paramref name="position"/>.</summary>
    public bool Matches<TText>(TText text, int position, CommentSyntax syntax)
        where TText : struct, IHeaderText =>
        text.Matches(position, text.Length, start)
        && (!isWord || IsWordEnd(text, position + start.Length))
        && (within is null || IsCommentWith(text, position, syntax, within));

    /// <summary>Where it ends that begins at <paramref name="position"/>.</summary>
    public int FindEnd<TText>(TText text, int position, CommentSyntax syntax)
        where TText : struct, IHeaderText
    {
        if (end is not null)
        {
            return text.EndOf(position + start.Length, end);
        }

        var opening = syntax.OpeningAt(text, position);
        return opening.IsComment ? opening.FindEnd(text, position) : text.LineEnd(position);
    }

    private static bool IsWordEnd<TText>(TText text, int position)
        where TText : struct, IHeaderText => text.IsLineEnd(position) || Lexical.IsBlank(text[position]);

    private static bool IsCommentWith<TText>(TText text, int position, CommentSyntax syntax, string sought)
        where TText : struct, IHeaderText
    {
        var lineEnd = text.LineEnd(position);
        return syntax.OpeningAt(text, position).IsComment
            && text.Find(position, lineEnd, sought) is var first
            && text.Find(Math.Min(first + sought.Length, lineEnd), lineEnd, sought) < lineEnd;
    }
}
