// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages;

/// <summary>Reads the header region of a file part by part: it ends at the first code, or with the last line on which a header counts.</summary>
/// <remarks>Lines end where they end in C#, so that the numbers agree with the compiler's.</remarks>
internal struct RegionReader
{
    /// <summary>The last line on which a header counts.</summary>
    public const int LastLine = 40;

    private readonly StringText _text;
    private readonly FileType _type;
    private BlockComment<StringText> _block;
    private bool _isDocstring;
    private PrologueFinder _prologue;
    private int _position;
    private int _line;
    private int _lastLine;
    private int _markers;
    private int _lineStart;
    private int _regionEnd;
    private bool _isLineBlank;

    public RegionReader(StringText text, FileType type)
    {
        _text = text;
        _type = type;
        _position = text.FirstLine();
        _lineStart = _position;
        _prologue = new(type);
        _line = 1;
        _lastLine = LastLine;
        _regionEnd = HeaderLine.None;
        _isLineBlank = true;
    }

    /// <summary>The piece that was found last.</summary>
    public RegionPart Current { get; private set; }

    /// <summary>Whether anything but white space has been passed.</summary>
    public bool HasText { get; private set; }

    /// <summary>Where the first stands that is below every header; -1 when the text ends before that is certain.</summary>
    public readonly int RegionEnd => HasText && _regionEnd >= 0 && IsCertain(_regionEnd) ? _regionEnd : -1;

    private readonly bool IsInRegion => _line <= _lastLine;

    /// <summary>Takes notice of a line that means to be the header: what must be among the first lines is read as if it were not there.</summary>
    public void PassMarker(CommentLine line) => _markers += line.IsAlone ? 1 : 0;

    /// <summary>Goes on to the next piece.</summary>
    public bool MoveNext()
    {
        while (!_block.IsOpen && TryReadSpace())
        {
        }

        if (_position == _text.Length && !_block.IsOpen)
        {
            return false;
        }

        HasText = true;
        if (IsInRegion && TryReadPart())
        {
            return true;
        }

        // What a comment says whose end is still to come is not certain.
        if (_regionEnd < 0 && !_block.IsCut)
        {
            _regionEnd = _position;
        }

        return false;
    }

    private bool TryReadSpace()
    {
        if (_position == _text.Length)
        {
            return false;
        }

        var character = _text[_position];
        if (Lexical.IsLineBreak(character))
        {
            StartLine(_text.NextLine(_position));
            return true;
        }

        var isSpace = Lexical.IsWhiteSpace(character);
        if (isSpace)
        {
            _isLineBlank &= Lexical.IsBlank(character);
            _position++;
        }

        return isSpace;
    }

    private bool TryReadPart()
    {
        if (_block.IsOpen)
        {
            ReadBlockLine();
            return true;
        }

        return TryReadOpeningLine() || TryReadComment();
    }

    /// <summary>Reads what may stand beside comments at the start of a line.</summary>
    private bool TryReadOpeningLine()
    {
        if (!_isLineBlank)
        {
            return false;
        }

        var isComment = _type.Syntax.OpeningAt(_text, _position).IsComment;
        return (!isComment && (TryReadForeign() || TryReadBareHeader())) || TryReadPrologue(isComment);
    }

    private bool TryReadForeign()
    {
        var end = _text.LineEnd(_position);
        if (!ForeignComment.IsMarker(_text, _position, end, _type))
        {
            return false;
        }

        Current = new(RegionPartKind.Foreign, new(CommentKind.Foreign, _position, end, _position, end, isAlone: true));
        _position = end;
        return true;
    }

    private bool TryReadBareHeader()
    {
        var end = _text.LineEnd(_position);
        if (_type.BareLine != BareLine.Header || !MarkerReader.IsForeignMarker(_text, _position, end))
        {
            return false;
        }

        // As a further line of a comment, which nothing opens.
        Current = new(RegionPartKind.Comment, new(CommentKind.Line, _position, end, _position, end, isAlone: true), isFirst: false);
        _position = end;
        return true;
    }

    /// <remarks>What is a comment too is read once more, as a comment.</remarks>
    private bool TryReadPrologue(bool isComment)
    {
        if (_prologue.Find(_text, _position, _line - _markers, isLineStart: _position == _lineStart, out var end) is not { } rule)
        {
            return false;
        }

        Current = new(rule.Kind, new(CommentKind.None, _position, end, _position, end, isAlone: true));
        if (!isComment)
        {
            // However long front matter is, the comments below it are the first of the file.
            var (lastLine, line) = (_lastLine, _line);
            _lastLine = int.MaxValue - 1;
            SkipTo(end);
            _lastLine = lastLine + (_line - line);
        }

        return true;
    }

    private bool TryReadComment()
    {
        var opening = _type.Syntax.OpeningAt(_text, _position);
        if (!opening.IsComment)
        {
            return false;
        }

        if (opening.Block is null)
        {
            ReadLine(opening);
        }
        else
        {
            var end = opening.Block.FindClosing(_text, _position + opening.Length);
            _block = new(_text, CommentKind.Block, _position, opening.Length, end, opening.Block.Closing.Length, _isLineBlank);
            _isDocstring = opening.Block.IsDocstring;
            ReadBlockLine();
        }

        return true;
    }

    private void ReadLine(CommentOpening opening)
    {
        var start = _position + opening.Length;
        var end = _text.LineEnd(start);
        Current = new(RegionPartKind.Comment, new(CommentKind.Line, _position, end, start, end, _isLineBlank));
        _isLineBlank = false;
        _position = end;
    }

    private void ReadBlockLine()
    {
        // No space is customary behind the quotes of a docstring.
        var isFirst = _block.IsAtFirst && !_isDocstring;
        Current = new(RegionPartKind.Comment, _block.ReadLine(_text), isFirst, _block.IsClosed);
        if (_block.IsOpen)
        {
            StartLine(_block.NextLine);
        }
        else
        {
            _isLineBlank = false;
            _position = _block.End;
        }
    }

    private void SkipTo(int target)
    {
        for (var end = _text.LineEnd(_position, target); end < target; end = _text.LineEnd(_position, target))
        {
            StartLine(_text.NextLine(end));
        }

        _isLineBlank = false;
        _position = target;
    }

    private void StartLine(int start)
    {
        _position = start;
        _lineStart = start;
        _line++;
        _isLineBlank = true;

        // What a comment says whose end is still to come is not certain.
        if (_line == _lastLine + 1 && _regionEnd < 0 && !_block.IsCut)
        {
            _regionEnd = start;
        }
    }

    /// <summary>Whether the line there is whole, and no text behind the end of this one could make front matter of it.</summary>
    private readonly bool IsCertain(int position)
    {
        var end = _text.LineEnd(position);
        if (end == _text.Length)
        {
            return false;
        }

        var isFenced = false;
        foreach (var rule in _type.Prologue)
        {
            isFenced |= rule.IsFenced;
        }

        return !isFenced || !FrontMatter.IsFence(_text, position, end);
    }
}
