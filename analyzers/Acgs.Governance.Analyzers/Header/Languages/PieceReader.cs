// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Analyzers.Header.Languages;

/// <summary>
/// Walks through a file and stops at what bears on its header. The header region is what stands above the first code and
/// within the first lines; below it only comments are read, as far as the type of the file lets them be told from other text.
/// </summary>
/// <remarks>Lines end where they end in C#, so that the numbers agree with the compiler's.</remarks>
internal struct PieceReader<TText>
    where TText : struct, IHeaderText
{
    /// <summary>The last line on which a header counts.</summary>
    public const int LastLine = 40;

    private readonly TText _text;
    private readonly FileType _type;
    private BlockComment<TText> _block;
    private PrologueFinder _prologue;
    private int _position;
    private int _line;
    private int _lineStart;
    private bool _isLineBlank;
    private bool _isInBody;

    public PieceReader(TText text, FileType type)
    {
        _text = text;
        _type = type;
        _position = text.FirstLine();
        _lineStart = _position;
        _prologue = new(type);
        _line = 1;
        _isLineBlank = true;
    }

    /// <summary>The piece that was found last.</summary>
    public Piece Current { get; private set; }

    /// <summary>Whether anything but white space has been passed.</summary>
    public bool HasText { get; private set; }

    private readonly bool IsInRegion => !_isInBody && _line <= LastLine;

    /// <summary>Goes on to the next piece.</summary>
    public bool MoveNext()
    {
        if (_block.IsOpen)
        {
            ReadBlockLine();
            return true;
        }

        while (_position < _text.Length)
        {
            if (TryReadSpace())
            {
                continue;
            }

            HasText = true;
            if (TryReadOpeningLine() || TryReadComment() || TryEnterBody())
            {
                return true;
            }

            SkipCode();
        }

        return false;
    }

    private bool TryReadSpace()
    {
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

    /// <summary>Reads what may stand beside comments at the start of a line of the header region.</summary>
    private bool TryReadOpeningLine()
    {
        if (!IsInRegion || !_isLineBlank)
        {
            return false;
        }

        var isComment = _type.Syntax.OpeningAt(_text, _position).IsComment;
        return (!isComment && TryReadForeign()) || TryReadPrologue(isComment);
    }

    private bool TryReadForeign()
    {
        var end = _text.LineEnd(_position);
        if (!ForeignComment.IsMarker(_text, _position, end, _type))
        {
            return false;
        }

        Current = new(PieceKind.Foreign, new(CommentKind.Foreign, _position, end, _position, end, isAlone: true), isInRegion: true);
        _position = end;
        return true;
    }

    /// <remarks>What is a comment too is read once more, as a comment.</remarks>
    private bool TryReadPrologue(bool isComment)
    {
        if (_prologue.Find(_text, _position, isLineStart: _position == _lineStart) is not { } rule)
        {
            return false;
        }

        var end = rule.FindEnd(_text, _position, _type.Syntax);
        Current = new(rule.Kind, new(CommentKind.None, _position, end, _position, end, isAlone: true), isInRegion: true);
        if (!isComment)
        {
            SkipTo(end);
        }

        return true;
    }

    private bool TryReadComment()
    {
        var opening = _type.Syntax.OpeningAt(_text, _position);
        if (!opening.IsComment || (_isInBody && _type.Body == BodyComments.FirstColumn && _position != _lineStart))
        {
            return false;
        }

        if (opening.Closing is null)
        {
            ReadLine(opening);
        }
        else
        {
            _block = new(_text, _position, opening, _isLineBlank);
            ReadBlockLine();
        }

        return true;
    }

    private void ReadLine(CommentOpening opening)
    {
        var start = _position + opening.Length;
        var end = _text.LineEnd(start);
        Current = new(PieceKind.Comment, new(CommentKind.Line, _position, end, start, end, _isLineBlank), IsInRegion);
        _isLineBlank = false;
        _position = end;
    }

    private void ReadBlockLine()
    {
        Current = _block.ReadLine(_text, IsInRegion);
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

    private bool TryEnterBody()
    {
        var isEntered = !_isInBody;
        if (isEntered)
        {
            _isInBody = true;
            Current = new(PieceKind.Code, new(CommentKind.None, _position, _position, _position, _position, isAlone: false), isInRegion: false);
        }

        return isEntered;
    }

    private void SkipCode()
    {
        switch (_type.Body)
        {
            case BodyComments.Delimited:
                SkipTo(BodyText.NextPosition(_text, _position, _type));
                break;
            case BodyComments.FirstColumn when !BodyText.MayBeginScalar(_text, _position):
                _position = _text.LineEnd(_position);
                break;
            default:
                _position = _text.Length;
                break;
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
    }
}
