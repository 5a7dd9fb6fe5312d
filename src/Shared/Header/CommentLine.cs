// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header;

/// <summary>A line of a comment, and the comment that it belongs to, as positions in the text.</summary>
/// <param name="kind">The kind of the comment.</param>
/// <param name="commentStart">Where the comment's opening delimiter begins.</param>
/// <param name="commentEnd">Where the comment ends, behind its closing delimiter.</param>
/// <param name="start">Where the line's text begins, behind the delimiter if that is on this line.</param>
/// <param name="end">Where the line's text ends, before its line break or the closing delimiter.</param>
/// <param name="isAlone">Whether nothing but blanks stands beside the comment on this line.</param>
/// <param name="hash">Where the digits begin when the line is the canonical header, else <see cref="HeaderLine.None"/>.</param>
internal readonly struct CommentLine(CommentKind kind, int commentStart, int commentEnd, int start, int end, bool isAlone, int hash = HeaderLine.None)
{
    /// <summary>The kind of the comment.</summary>
    public CommentKind Kind { get; } = kind;

    /// <summary>Where the comment's opening delimiter begins.</summary>
    public int CommentStart { get; } = commentStart;

    /// <summary>Where the comment ends, behind its closing delimiter.</summary>
    public int CommentEnd { get; } = commentEnd;

    /// <summary>Where the line's text begins, behind the delimiter if that is on this line.</summary>
    public int Start { get; } = start;

    /// <summary>Where the line's text ends, before its line break or the closing delimiter.</summary>
    public int End { get; } = end;

    /// <summary>Whether nothing but blanks stands beside the comment on this line.</summary>
    public bool IsAlone { get; } = isAlone;

    /// <summary>Where the 16 digits begin; meaningful for a canonical line only.</summary>
    public int Hash { get; } = hash;

    /// <summary>Whether the line is spelled as the header is, be its hash right or wrong.</summary>
    public bool IsCanonical => Hash != HeaderLine.None;

    /// <summary>The same line, in which the digits begin at <paramref name="hash"/>.</summary>
    public CommentLine WithHash(int hash) => new(Kind, CommentStart, CommentEnd, Start, End, IsAlone, hash);
}
