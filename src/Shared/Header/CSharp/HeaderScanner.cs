// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.CSharp;

/// <summary>
/// Reads a C# file as the lexer does and gathers the comments that mean to be its header. It stops at the first token, unless
/// no header has been found and the text below could still hold one.
/// </summary>
internal struct HeaderScanner<TText>
    where TText : struct, IHeaderText
{
    private readonly TText _text;
    private ConditionalSections<TText> _conditions;
    private HeaderFindings _findings;
    private CodeSkipper<TText> _code;
    private int _position;
    private bool _isLineBlank;
    private bool _hasText;
    private bool _isInBody;
    private bool _isConditional;

    public HeaderScanner(TText text, Constitution constitution, string[] predefined, List<CommentLine>? repeated)
    {
        _text = text;
        _conditions = new(text, predefined);
        _findings = new(constitution, repeated);
        _code = new(text);
        _isLineBlank = true;
    }

    /// <summary>
    /// Where the first token stands, when all in front of it means the same in every file: when no condition is there, whose
    /// outcome depends on the symbols of the project. 0 otherwise.
    /// </summary>
    public int FirstToken { get; private set; }

    /// <summary>Where the first token stands, which ends the header region; the length of the text when there is none.</summary>
    public int RegionEnd { get; private set; }

    /// <summary>Judges the file.</summary>
    public HeaderScan Scan()
    {
        RegionEnd = _text.Length;
        while (_position < _text.Length && (TryReadTrivia() || TryReadCode()))
        {
        }

        var isAboveShebang = _findings.First is { } first && Shebang.IsBelow(_text, first);
        return _findings.Conclude(_text, isEmpty: !_hasText, isAboveShebang);
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

        _hasText = true;
        return TryReadDirective(character) || TrySkipDisabledText() || (character == '/' && TryReadComment());
    }

    private bool TryReadDirective(char character)
    {
        if (character != '#')
        {
            return false;
        }

        var directive = Directive.Read(_text, _position);
        if (directive.Kind == DirectiveKind.Other)
        {
            TryTakeForeign(_position + 1, directive.End);
        }

        _conditions.Apply(directive);
        _isConditional |= directive.Kind is DirectiveKind.If;
        _position = directive.End;
        return true;
    }

    /// <summary>A branch that is not compiled has no comments and no code, only directives.</summary>
    private bool TrySkipDisabledText()
    {
        if (!_conditions.IsSkipping)
        {
            return false;
        }

        do
        {
            _position = _text.Find(_position + 1, '#');
        }
        while (_position < _text.Length && !Directive.IsFirstOnLine(_text, _position));

        _isLineBlank = true;
        return true;
    }

    private bool TryReadComment()
    {
        var kind = Comment.KindAt(_text, _position);
        switch (kind)
        {
            case CommentKind.Line or CommentKind.DocumentationLine:
                ReadLine(kind);
                return true;
            case CommentKind.Block or CommentKind.DocumentationBlock:
                ReadBlock(kind);
                return true;
            default:
                return false;
        }
    }

    private void ReadLine(CommentKind kind)
    {
        var start = _position + Comment.OpeningLength(kind);
        var end = _text.LineEnd(start);
        var isHeader = _isLineBlank && kind == CommentKind.Line;
        var hash = isHeader ? HeaderLine.FindHashAfterDelimiter(_text, start, end) : HeaderLine.None;
        Take(new(kind, _position, end, start, end, _isLineBlank, hash));
        _isLineBlank = false;
        _position = end;
    }

    private void ReadBlock(CommentKind kind)
    {
        var block = new BlockComment<TText>(
            _text, kind, _position, Comment.OpeningLength(kind), Comment.BlockEnd(_text, _position), Comment.DelimiterLength, _isLineBlank);
        _position = block.End;
        while (block.IsOpen)
        {
            var isFirst = block.IsAtFirst;
            var line = block.ReadLine(_text);
            Take(line.IsAlone && kind == CommentKind.Block ? line.WithHash(HeaderLine.FindHash(_text, line, isFirst)) : line);
        }

        _isLineBlank = false;
    }

    private void Take(CommentLine line)
    {
        if (!line.IsCanonical && !MarkerReader.IsMarker(_text, line.Start, line.End))
        {
            return;
        }

        if (_isInBody || !_conditions.IsOutside)
        {
            if (line.IsCanonical)
            {
                _findings.AddElsewhere(line);
            }
        }
        else if (line.Kind is CommentKind.DocumentationLine or CommentKind.DocumentationBlock)
        {
            _findings.AddDocumentation(line);
        }
        else
        {
            _findings.Add(line);
        }
    }

    private bool TryReadCode()
    {
        if (!_isInBody)
        {
            if (MarkerReader.MayBeginAt(_text, _position) && TryTakeForeign(_position, _text.LineEnd(_position)))
            {
                _position = _text.LineEnd(_position);
                return true;
            }

            _isInBody = true;
            RegionEnd = _position;
            FirstToken = _isConditional ? 0 : _position;
            if (_findings.First is not null || !_text.Contains(_position, HeaderLine.Label))
            {
                return false;
            }
        }

        _isLineBlank = false;
        _position = _code.Skip(_position);
        return !_findings.IsMarkedElsewhere;
    }

    /// <summary>The line of another language's comment is code here, or a directive, and nobody means it to be either.</summary>
    private bool TryTakeForeign(int start, int end)
    {
        var isForeign = !_isInBody && _isLineBlank && _conditions.IsOutside && MarkerReader.IsForeignMarker(_text, start, end);
        if (isForeign)
        {
            _findings.Add(new(CommentKind.Foreign, _position, end, start, end, isAlone: true));
        }

        return isForeign;
    }
}
