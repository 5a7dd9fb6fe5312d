// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Editing;

/// <summary>What stands around a line that means to be the header, as far as it decides how the line can be changed.</summary>
internal readonly struct MarkerPlace
{
    private readonly StringText _text;
    private readonly CommentLine _line;

    public MarkerPlace(StringText text, CommentLine line)
    {
        _text = text;
        _line = line;
    }

    /// <summary>Whether the line is the first one of its comment.</summary>
    public bool IsFirst => _text.LineStart(_line.Start) <= _line.CommentStart;

    /// <summary>Whether the line is the last one of its comment.</summary>
    public bool IsLast => _text.LineEnd(_line.Start) >= _line.CommentEnd;

    /// <summary>Whether the comment begins and ends on this line; a block without an end does not.</summary>
    public bool IsSingleLine => IsFirst && IsLast && (IsClosed || _line.Kind is not (CommentKind.Block or CommentKind.DocumentationBlock));

    /// <summary>Whether the comment's closing delimiter is behind the line's text.</summary>
    public bool IsClosed => _line.End < _line.CommentEnd;

    /// <summary>Whether only white space stands in front of the comment on the line where it begins.</summary>
    public bool IsFirstOnLine => IsWhiteSpace(_text.LineStart(_line.CommentStart), _line.CommentStart);

    /// <summary>Whether only white space stands behind the comment on the line where it ends.</summary>
    public bool IsLastOnLine => IsWhiteSpace(_line.CommentEnd, _text.LineEnd(_line.CommentEnd));

    /// <summary>Whether only white space, of any kind, stands beside the comment.</summary>
    public bool IsAlone => IsFirstOnLine && IsLastOnLine;

    /// <summary>Where the comment begins, or its line when what indents it is not tolerated around a header.</summary>
    public int TolerableStart
    {
        get
        {
            var lineStart = _text.LineStart(_line.CommentStart);
            return _text.SkipBlanks(lineStart, _line.CommentStart) == _line.CommentStart ? _line.CommentStart : lineStart;
        }
    }

    /// <summary>Where the comment ends, or its line when what follows is not tolerated behind a header.</summary>
    public int TolerableEnd
    {
        get
        {
            var lineEnd = _text.LineEnd(_line.CommentEnd);
            return _text.SkipBlanks(_line.CommentEnd, lineEnd) == lineEnd ? _line.CommentEnd : lineEnd;
        }
    }

    private bool IsWhiteSpace(int start, int end)
    {
        while (start < end && Lexical.IsWhiteSpace(_text[start]))
        {
            start++;
        }

        return start >= end;
    }
}
