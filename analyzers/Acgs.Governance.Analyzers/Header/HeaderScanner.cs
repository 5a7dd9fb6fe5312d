// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Analyzers.Header;

/// <summary>
/// Reads a C# file up to its first token, as the lexer does, and judges the ordinary comments that it passes. It stops at the
/// first canonical line, which in a compliant file is at the top.
/// </summary>
internal struct HeaderScanner<TText>
    where TText : struct, IHeaderText
{
    private readonly TText _text;
    private readonly Constitution _constitution;
    private ConditionalSections<TText> _conditions;
    private HeaderVerdict _verdict;
    private int _markerStart;
    private int _markerEnd;
    private int _position;
    private bool _isLineBlank;

    public HeaderScanner(TText text, Constitution constitution, string[] predefined)
    {
        _text = text;
        _constitution = constitution;
        _conditions = new(text, predefined);
        _isLineBlank = true;
    }

    /// <summary>Judges the file.</summary>
    public HeaderScan Scan()
    {
        while (_position < _text.Length && _verdict != HeaderVerdict.Ok && TryReadTrivia())
        {
        }

        return new(_verdict, _markerStart, _markerEnd);
    }

    private bool TryReadTrivia()
    {
        var character = _text[_position];
        if (Lexical.IsLineBreak(character))
        {
            _isLineBlank = true;
            _position++;
            return true;
        }

        if (Lexical.IsWhiteSpace(character))
        {
            // A byte-order mark that nobody stripped is no indentation; any other strange space before a header is.
            _isLineBlank &= Lexical.IsBlank(character) || (_position == 0 && character == Lexical.ByteOrderMark);
            _position++;
            return true;
        }

        if (_verdict == HeaderVerdict.Empty)
        {
            _verdict = HeaderVerdict.Missing;
        }

        return TryReadDirective(character) || TrySkipDisabledLine() || TryReadComment();
    }

    private bool TryReadDirective(char character)
    {
        if (character != '#')
        {
            return false;
        }

        var directive = Directive.Read(_text, _position);
        _conditions.Apply(directive);
        _position = directive.End;
        return true;
    }

    /// <summary>A branch that is not compiled has no comments and no code, only lines.</summary>
    private bool TrySkipDisabledLine()
    {
        if (!_conditions.IsSkipping)
        {
            return false;
        }

        _position = _text.LineEnd(_position);
        return true;
    }

    private bool TryReadComment()
    {
        switch (Comment.KindAt(_text, _position))
        {
            case CommentKind.Line:
                ReadLine(isDocumentation: false);
                return true;
            case CommentKind.DocumentationLine:
                ReadLine(isDocumentation: true);
                return true;
            case CommentKind.Block:
                ReadBlock(isDocumentation: false);
                return true;
            case CommentKind.DocumentationBlock:
                ReadBlock(isDocumentation: true);
                return true;
            default:
                return false;
        }
    }

    private void ReadLine(bool isDocumentation)
    {
        var start = _position + Comment.DelimiterLength;
        var end = _text.LineEnd(start);
        var isStated = _isLineBlank
            && !isDocumentation
            && HeaderLine.IsStatedAfterDelimiter(_text, start, end, _constitution);
        Judge(start, end, isStated, isDocumentation);
        _position = end;
    }

    private void ReadBlock(bool isDocumentation)
    {
        var start = _position + Comment.DelimiterLength;
        var blockEnd = Comment.BlockEnd(_text, _position);
        var blockIsAlone = IsBlankBehind(blockEnd);
        var isFirst = true;
        for (var lineEnd = _text.LineEnd(start, blockEnd); ; lineEnd = _text.LineEnd(start, blockEnd))
        {
            var isAlone = !isDocumentation && (!isFirst || _isLineBlank) && (lineEnd < blockEnd || blockIsAlone);
            Judge(start, lineEnd, isAlone && IsStatedInBlock(start, lineEnd, isFirst), isDocumentation);
            if (lineEnd == blockEnd)
            {
                break;
            }

            start = _text.NextLine(lineEnd);
            isFirst = false;
        }

        _isLineBlank = false;
        _position = Math.Min(blockEnd + Comment.DelimiterLength, _text.Length);
    }

    private readonly bool IsBlankBehind(int blockEnd)
    {
        var behind = Math.Min(blockEnd + Comment.DelimiterLength, _text.Length);
        return _text.IsLineEnd(_text.SkipBlanks(behind, _text.Length));
    }

    private readonly bool IsStatedInBlock(int start, int end, bool isFirst) => isFirst
        ? HeaderLine.IsStatedAfterDelimiter(_text, start, end, _constitution)
        : HeaderLine.IsStatedInBlock(_text, start, end, _constitution);

    private void Judge(int start, int end, bool isStated, bool isDocumentation)
    {
        if (!_conditions.IsOutside)
        {
            return;
        }

        if (isStated)
        {
            _verdict = HeaderVerdict.Ok;
        }
        else if (_verdict == HeaderVerdict.Missing && IsMarker(start, end, isDocumentation))
        {
            _verdict = HeaderVerdict.Deviating;
            _markerStart = start;
            _markerEnd = end;
        }
    }

    /// <summary>Documentation may well speak of the hash; only a line of it that begins so was meant as the header.</summary>
    private readonly bool IsMarker(int start, int end, bool isDocumentation) => isDocumentation
        ? MarkerWords.Begin(_text, start, end)
        : MarkerWords.Occur(_text, start, end);
}
