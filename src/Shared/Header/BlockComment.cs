// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header;

/// <summary>A comment between two delimiters, read line by line.</summary>
internal struct BlockComment<TText>
    where TText : struct, IHeaderText
{
    private readonly CommentKind _kind;
    private readonly int _start;
    private readonly int _textEnd;
    private readonly bool _isFirstOnLine;
    private readonly bool _isLastOnLine;

    /// <param name="text">The text.</param>
    /// <param name="kind">The kind of the comment.</param>
    /// <param name="start">Where its opening delimiter stands.</param>
    /// <param name="openingLength">The length of that.</param>
    /// <param name="textEnd">Where its closing delimiter stands; the end of the text when it is missing.</param>
    /// <param name="closingLength">The length of that.</param>
    /// <param name="isFirstOnLine">Whether nothing but blanks stands before the comment on its line.</param>
    public BlockComment(TText text, CommentKind kind, int start, int openingLength, int textEnd, int closingLength, bool isFirstOnLine)
    {
        _kind = kind;
        _start = start;
        _textEnd = textEnd;
        End = Math.Min(textEnd + closingLength, text.Length);
        NextLine = start + openingLength;
        _isFirstOnLine = isFirstOnLine;
        _isLastOnLine = text.IsLineEnd(text.SkipBlanks(End, text.Length));
        IsAtFirst = true;
        IsOpen = true;
    }

    /// <summary>Whether there are lines to read.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Whether the next line is the one with the opening delimiter.</summary>
    public bool IsAtFirst { get; private set; }

    /// <summary>Where the next line begins; meaningful while the comment is open.</summary>
    public int NextLine { get; private set; }

    /// <summary>Where the comment ends, behind its closing delimiter.</summary>
    public int End { get; }

    /// <summary>Whether the closing delimiter is there.</summary>
    public readonly bool IsClosed => _textEnd < End;

    /// <summary>Whether there is a comment, and the text ends before it does.</summary>
    public readonly bool IsCut => NextLine > 0 && !IsClosed;

    /// <summary>Reads the next line.</summary>
    public CommentLine ReadLine(TText text)
    {
        var start = NextLine;
        var end = text.LineEnd(start, _textEnd);
        IsOpen = end != _textEnd;
        var isAlone = (!IsAtFirst || _isFirstOnLine) && (IsOpen || _isLastOnLine);
        NextLine = IsOpen ? text.NextLine(end) : end;
        IsAtFirst = false;
        return new(_kind, _start, End, start, end, isAlone);
    }
}
