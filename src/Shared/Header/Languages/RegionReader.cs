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
    private int _matter;
    private int _matterEnd;
    private bool _isLineBlank;
    private bool _isBelowTitle;

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

    /// <summary>What was found last: a line of a comment, one that can only be a header in the syntax of another language, or a part of the prologue.</summary>
    public CommentLine Current { get; private set; }

    /// <summary>Where the part of the prologue that was found last stands; <see langword="null"/> for anything else.</summary>
    public ProloguePlace? Place { get; private set; }

    /// <summary>Whether anything but white space has been passed.</summary>
    public bool HasText { get; private set; }

    /// <summary>Where the first stands that is below every header; -1 when the text ends before that is certain.</summary>
    public readonly int RegionEnd => HasText && _regionEnd >= 0 && IsCertain(_regionEnd) ? _regionEnd : -1;

    private readonly bool IsInRegion => _line <= _lastLine;

    /// <summary>Takes notice of a line that means to be the header: what must be among the first lines is read as if it were not there.</summary>
    public void PassMarker(CommentLine line) => _markers += line.IsAlone ? 1 : 0;

    /// <summary>Goes on to the next part.</summary>
    public bool MoveNext()
    {
        Place = null;
        if (TryReadMatter())
        {
            return true;
        }

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

    /// <summary>Reads a header in a comment of front matter, where prose has one; what else is wrong there is not for us to mend.</summary>
    private bool TryReadMatter()
    {
        while (_matter < _matterEnd)
        {
            var start = _matter;
            var end = _text.LineEnd(start);
            _matter = _text.NextLine(end);
            if (_text[start] == '#' && HeaderLine.FindHashAfterDelimiter(_text, start + 1, end) is not HeaderLine.None and var hash)
            {
                Current = new(CommentKind.Line, start, end, start + 1, end, isAlone: true, hash);
                return true;
            }
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

        var comment = _type.Syntax.OpeningAt(_text, _position);
        if (_isLineBlank && ((comment is null && TryReadBareLine()) || TryReadPrologue(comment)))
        {
            return true;
        }

        if (comment is not null)
        {
            ReadComment(comment);
        }

        return comment is not null;
    }

    /// <summary>Reads a line that reads like a header and stands in no comment.</summary>
    private bool TryReadBareLine()
    {
        // Below the title and the header, prose that reads like one is what the document says to its readers.
        var end = _text.LineEnd(_position);
        var isHeader = _type.BareLine == BareLine.Header;
        if ((_isBelowTitle && _markers > 0)
            || !MarkerReader.IsForeignMarker(_text, _position, end)
            || !(isHeader || MarkerOpenings.IsMeantAsComment(_text, _position, end, _type.BareLine)))
        {
            return false;
        }

        // As a further line of a comment, which nothing opens.
        var hash = isHeader ? HeaderLine.FindHashInBlock(_text, _position, end) : HeaderLine.None;
        Current = new(isHeader ? CommentKind.Line : CommentKind.Foreign, _position, end, _position, end, isAlone: true, hash);
        _position = end;
        return true;
    }

    /// <remarks>What is a comment too is read once more, as a comment.</remarks>
    private bool TryReadPrologue(Delimiters? comment)
    {
        if (_prologue.Find(_text, _position, _line - _markers, isLineStart: _position == _lineStart, out var end) is not { } rule)
        {
            return false;
        }

        Place = rule.Place;
        _isBelowTitle |= _type.BareLine == BareLine.Prose && !rule.IsFenced;
        Current = new(CommentKind.None, _position, end, _position, end, isAlone: true);
        if (comment is null)
        {
            (_matter, _matterEnd) = rule.IsFenced && _type.BareLine == BareLine.Prose ? (_text.NextLine(_text.LineEnd(_position)), end) : (0, 0);

            // However long front matter is, the comments below it are the first of the file.
            var (lastLine, line) = (_lastLine, _line);
            _lastLine = int.MaxValue - 1;
            SkipTo(end);
            _lastLine = lastLine + (_line - line);
        }

        return true;
    }

    private void ReadComment(Delimiters comment)
    {
        var start = _position + comment.Opening.Length;
        if (!comment.IsLine)
        {
            var closing = comment.FindClosing(_text, start);
            _block = new(_text, CommentKind.Block, _position, comment.Opening.Length, closing, comment.Closing.Length, _isLineBlank);
            _isDocstring = comment.IsDocstring;
            ReadBlockLine();
            return;
        }

        var end = _text.LineEnd(start);
        var hash = _isLineBlank ? HeaderLine.FindHashAfterDelimiter(_text, start, end) : HeaderLine.None;
        Current = new(CommentKind.Line, _position, end, start, end, _isLineBlank, hash);
        _isLineBlank = false;
        _position = end;
    }

    private void ReadBlockLine()
    {
        // No space is customary behind the quotes of a docstring.
        var isBehindDelimiter = _block.IsAtFirst && !_isDocstring;
        var line = _block.ReadLine(_text);
        Current = line.IsAlone && _block.IsClosed ? line.WithHash(HeaderLine.FindHash(_text, line, isBehindDelimiter)) : line;
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
        return end < _text.Length && !(Array.Exists(_type.Prologue, rule => rule.IsFenced) && FrontMatter.IsFence(_text, position, end));
    }
}
