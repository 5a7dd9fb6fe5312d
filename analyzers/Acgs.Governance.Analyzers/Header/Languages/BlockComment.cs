// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Analyzers.Header.Languages;

/// <summary>A comment between two delimiters, read line by line.</summary>
internal struct BlockComment<TText>
    where TText : struct, IHeaderText
{
    private readonly int _start;
    private readonly int _textEnd;
    private readonly bool _isFirstOnLine;
    private readonly bool _isLastOnLine;
    private readonly bool _isClosed;
    private readonly bool _isDocstring;
    private int _position;
    private bool _isFirst;

    public BlockComment(TText text, int start, Delimiters block, bool isFirstOnLine)
    {
        _start = start;
        _position = start + block.Opening.Length;
        _textEnd = block.FindClosing(text, _position);
        End = Math.Min(_textEnd + block.Closing.Length, text.Length);
        _isDocstring = block.IsDocstring;
        _isClosed = _textEnd < text.Length;
        _isFirstOnLine = isFirstOnLine;
        _isLastOnLine = text.IsLineEnd(text.SkipBlanks(End, text.Length));
        _isFirst = true;
        IsOpen = true;
    }

    /// <summary>Whether there are lines to read.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Where the comment ends, behind its closing delimiter.</summary>
    public int End { get; }

    /// <summary>Where the next line begins; meaningful while the comment is open.</summary>
    public readonly int NextLine => _position;

    /// <summary>Reads the next line.</summary>
    public Piece ReadLine(TText text, bool isInRegion)
    {
        var end = text.LineEnd(_position, _textEnd);
        var isLast = end == _textEnd;
        var isAlone = (!_isFirst || _isFirstOnLine) && (!isLast || _isLastOnLine);
        var line = new CommentLine(CommentKind.Block, _start, End, _position, end, isAlone);

        // No space is customary behind the quotes of a docstring.
        var piece = new Piece(PieceKind.Comment, line, isInRegion, _isFirst && !_isDocstring, _isClosed);
        _position = isLast ? end : text.NextLine(end);
        _isFirst = false;
        IsOpen = !isLast;
        return piece;
    }
}
