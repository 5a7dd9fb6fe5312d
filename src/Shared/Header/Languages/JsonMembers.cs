// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages;

/// <summary>
/// Reads the members at the top level of a JSON document and passes over what is nested in them. It tolerates comments and
/// superfluous commas, and ends where the text is no JSON.
/// </summary>
internal struct JsonMembers
{
    private readonly StringText _text;
    private int _position;
    private int _keyStart;
    private int _keyEnd;

    public JsonMembers(StringText text)
        : this(text, text.FirstLine())
    {
    }

    /// <summary>Reads the value at <paramref name="start"/> as if it were the document.</summary>
    public JsonMembers(StringText text, int start)
    {
        _text = text;
        _position = JsonLexer.SkipSpace(text, start);
        IsObject = text.Peek(_position) == '{';
        _position += IsObject ? 1 : 0;
    }

    /// <summary>Whether the document is an object.</summary>
    public bool IsObject { get; }

    /// <summary>Where the value of the member begins that was read last.</summary>
    public int ValueStart { get; private set; }

    /// <summary>The member that was read last, from its key to the end of its value.</summary>
    public readonly CommentLine Line => new(CommentKind.None, _keyStart, _position, _keyStart, _position, isAlone: true, FindHash());

    /// <summary>How far the text has been read.</summary>
    public readonly int Position => _position;

    /// <summary>Where the first word stands in the rest of the text that may be <paramref name="name"/>, be it with escapes; -1 when there is none.</summary>
    public readonly int FindMention(string name)
    {
        var plain = _text.Find(_position, _text.Length, name);
        var escaped = _text.Find(_position, plain, "\\u");
        return escaped < _text.Length ? escaped : HeaderLine.None;
    }

    /// <summary>Goes on to the next member.</summary>
    public bool MoveNext()
    {
        if (!IsObject)
        {
            return false;
        }

        _position = JsonLexer.SkipSpace(_text, _position);
        while (_text.Peek(_position) == ',')
        {
            _position = JsonLexer.SkipSpace(_text, _position + 1);
        }

        return TryReadKey() && TryReadValue();
    }

    /// <summary>Whether the member has the key <paramref name="name"/>.</summary>
    public readonly bool IsNamed(string name) => JsonLexer.IsString(_text, _keyStart, _keyEnd, name);

    /// <summary>Where the hash begins if the value is one, else <see cref="HeaderLine.None"/>.</summary>
    private readonly int FindHash()
    {
        var start = ValueStart + 1;
        var isHash = _text[ValueStart] == '"' && _position - 1 - start == HashFormat.Length && HeaderLine.IsHash(_text, start, _position - 1);
        return isHash ? start : HeaderLine.None;
    }

    private bool TryReadKey()
    {
        _keyStart = _position;
        _keyEnd = _text.Peek(_position) == '"' ? JsonLexer.StringEnd(_text, _position) : HeaderLine.None;
        if (_keyEnd == HeaderLine.None)
        {
            return false;
        }

        _position = JsonLexer.SkipSpace(_text, _keyEnd);
        return _text.Peek(_position) == ':';
    }

    private bool TryReadValue()
    {
        ValueStart = JsonLexer.SkipSpace(_text, _position + 1);
        var end = JsonLexer.ValueEnd(_text, ValueStart);
        if (end == HeaderLine.None)
        {
            return false;
        }

        _position = end;
        return true;
    }
}
