// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Documents.Promql;

/// <summary>Finds the series that a text in PromQL selects. It may hold several queries, comments and placeholders.</summary>
internal sealed class PromqlScanner
{
    private const int MaxDepth = 64;

    private static readonly string[] LabelLists = ["by", "without", "on", "ignoring", "group_left", "group_right"];
    private static readonly string[] Words = ["and", "or", "unless", "bool", "offset", "inf", "nan", "start", "end", "atan2"];

    private readonly string _text;
    private readonly List<PromqlCall> _calls = [];
    private readonly List<PromqlSelector> _found = [];
    private int _position;
    private PromqlCall? _pending;
    private PromqlCall? _closed;

    private PromqlScanner(string text) => _text = text;

    private char Current => _position < _text.Length ? _text[_position] : '\0';

    /// <summary>The selections, in order.</summary>
    public static List<PromqlSelector> Scan(string text)
    {
        var scanner = new PromqlScanner(text);
        while (scanner._position < text.Length)
        {
            scanner.Read();
        }

        return scanner._found;
    }

    private void Read()
    {
        switch (Current)
        {
            case '#':
                SkipTo(['\n']);
                break;
            case '"' or '\'' or '`':
                SkipString();
                break;
            case '[':
                SkipTo([']']);
                break;
            case '(':
                Open();
                break;
            case ')':
                Close();
                break;
            case var character when char.IsAsciiDigit(character):
                ReadName();
                break;
            case var character when IsNamePart(character):
                ReadIdentifier();
                break;
            default:
                _position++;
                break;
        }
    }

    private void Open()
    {
        _position++;
        if (_calls.Count < MaxDepth)
        {
            _calls.Add(_pending ?? new(string.Empty));
        }

        _pending = null;
    }

    private void Close()
    {
        _position++;
        _closed = _calls.Count > 0 ? _calls[^1] : null;
        _calls.RemoveRange(Math.Max(0, _calls.Count - 1), _calls.Count > 0 ? 1 : 0);
    }

    private void ReadIdentifier()
    {
        var start = _position;
        var name = ReadName();
        SkipSpace();
        if (LabelLists.Contains(name))
        {
            ReadLabels(name == "by");
        }
        else if (Current == '(')
        {
            _pending = new(name);
        }
        else if (IsLabelListNext())
        {
            _pending = new(name);
        }
        else if (!Words.Contains(name.ToLowerInvariant()))
        {
            var selector = new PromqlSelector(name, start, [.. _calls]);
            _found.Add(selector);
            ReadMatchers(selector);
        }
    }

    private bool IsLabelListNext()
    {
        var end = _position;
        while (end < _text.Length && IsNamePart(_text[end]))
        {
            end++;
        }

        return _text.AsSpan(_position, end - _position) is "by" or "without";
    }

    private void ReadLabels(bool isBy)
    {
        if (Current != '(')
        {
            return;
        }

        var start = _position++;
        var end = _text.IndexOf(')', start);
        end = end < 0 ? _text.Length : end;

        // In front of what is aggregated, or behind it.
        var call = isBy ? _pending ?? _closed : null;
        if (call is not null)
        {
            call.LabelsPosition = start;
            call.Labels.AddRange(_text[(start + 1)..end].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        }

        _position = Math.Min(end + 1, _text.Length);
    }

    private void ReadMatchers(PromqlSelector selector)
    {
        if (Current != '{')
        {
            return;
        }

        _position++;
        while (_position < _text.Length && Current != '}')
        {
            var start = _position;
            if (IsNamePart(Current))
            {
                var label = ReadName();
                SkipSpace();
                if (Current is '=' or '!')
                {
                    SkipMatcher();
                    selector.Matchers.Add((label, _text[start.._position]));
                }
            }
            else
            {
                _position++;
            }
        }

        _position++;
    }

    private void SkipMatcher()
    {
        while (Current is '=' or '!' or '~' or ' ')
        {
            _position++;
        }

        if (Current is '"' or '\'' or '`')
        {
            SkipString();
        }
    }

    private string ReadName()
    {
        var start = _position;
        while (IsNamePart(Current))
        {
            _position++;
        }

        return _text[start.._position];
    }

    private void SkipString()
    {
        var quote = Current;
        for (_position++; _position < _text.Length && Current != quote && Current != '\n'; _position++)
        {
            _position += Current == '\\' ? 1 : 0;
        }

        _position++;
    }

    private void SkipTo(ReadOnlySpan<char> end)
    {
        var length = _text.AsSpan(_position).IndexOfAny(end);
        _position = length < 0 ? _text.Length : _position + length + 1;
    }

    private void SkipSpace()
    {
        while (char.IsWhiteSpace(Current))
        {
            _position++;
        }
    }

    private static bool IsNamePart(char character) => char.IsAsciiLetterOrDigit(character) || character is '_' or ':';
}
