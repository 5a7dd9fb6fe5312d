// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;

namespace Acgs.Governance.Operations.Databases;

/// <summary>
/// The beginning of a statement that shows what it does and no value: literals become <c>?</c>, comments and line ends a blank.
/// What cannot be told apart with certainty, and all behind it, is left out
/// (https://www.postgresql.org/docs/current/sql-syntax-lexical.html).
/// </summary>
internal ref struct StatementExcerpt
{
    private const int Most = 120;
    private const char Omitted = '…';

    private readonly ReadOnlySpan<char> _text;
    private readonly StringBuilder _excerpt = new();
    private int _at;

    private StatementExcerpt(string text) => _text = text;

    public static string Of(string text)
    {
        var reader = new StatementExcerpt(text);
        while (reader._at < reader._text.Length && reader._excerpt.Length <= Most)
        {
            reader.Step();
        }

        var excerpt = reader._excerpt.ToString().Trim();
        var end = excerpt.Length <= Most ? excerpt.Length : char.IsHighSurrogate(excerpt[Most - 2]) ? Most - 2 : Most - 1;
        return end == excerpt.Length ? excerpt : $"{excerpt[..end]}{Omitted}";
    }

    private readonly char Next => _at + 1 < _text.Length ? _text[_at + 1] : '\0';

    private void Step()
    {
        switch (_text[_at])
        {
            case '\'':
                SkipLiteral(isEscaped: false);
                break;
            case '"':
                TakeIdentifier();
                break;
            case '$':
                SkipDollar();
                break;
            case '-' when Next == '-':
                Skip(_text[_at..].IndexOfAny('\n', '\r'));
                break;
            case '/' when Next == '*':
                SkipComment();
                break;
            case var other:
                StepWord(other);
                break;
        }
    }

    private void StepWord(char first)
    {
        if (char.IsAsciiDigit(first) || (first == '.' && char.IsAsciiDigit(Next)))
        {
            SkipWord(static letter => char.IsLetterOrDigit(letter) || letter is '.' or '_');
            _excerpt.Append('?');
        }
        else if (char.IsLetter(first) || first == '_')
        {
            var word = SkipWord(static letter => char.IsLetterOrDigit(letter) || letter is '_' or '$');
            TakeWord(word);
        }
        else if (char.IsWhiteSpace(first))
        {
            _at++;
            Blank();
        }
        else
        {
            _excerpt.Append(first);
            _at++;
        }
    }

    // The prefixes of literals: E'…' with escapes, and B'…', X'…', N'…' and U&'…' without.
    private void TakeWord(ReadOnlySpan<char> word)
    {
        var isPrefix = _at < _text.Length && _text[_at] == '\'' && word is ['e' or 'E' or 'b' or 'B' or 'x' or 'X' or 'n' or 'N'];
        if (isPrefix)
        {
            SkipLiteral(isEscaped: word is ['e' or 'E']);
        }
        else
        {
            _excerpt.Append(word);
        }
    }

    private ReadOnlySpan<char> SkipWord(Func<char, bool> belongs)
    {
        var start = _at;
        while (_at < _text.Length && belongs(_text[_at]))
        {
            _at++;
        }

        return _text[start.._at];
    }

    // Whether a backslash escapes in a plain literal depends on a setting of the session: what follows one is not shown.
    private void SkipLiteral(bool isEscaped)
    {
        _excerpt.Append('?');
        for (_at++; _at < _text.Length; _at++)
        {
            if (_text[_at] == '\\' && !isEscaped)
            {
                Omit();
                return;
            }

            if (_text[_at] == '\\' || (_text[_at] == '\'' && Next == '\''))
            {
                _at++;
            }
            else if (_text[_at] == '\'')
            {
                _at++;
                return;
            }
        }
    }

    private void TakeIdentifier()
    {
        var end = _text[(_at + 1)..].IndexOf('"');
        if (end < 0)
        {
            Omit();
            return;
        }

        _excerpt.Append(_text.Slice(_at, end + 2));
        _at += end + 2;
    }

    // A parameter ($1) is kept; $tag$ begins a literal that ends with the same tag.
    private void SkipDollar()
    {
        if (char.IsAsciiDigit(Next))
        {
            _excerpt.Append('$');
            _at++;
            _excerpt.Append(SkipWord(char.IsAsciiDigit));
            return;
        }

        var tag = _text.Slice(_at, 1 + Math.Max(0, _text[(_at + 1)..].IndexOf('$') + 1));
        _excerpt.Append('?');
        var end = tag.Length > 1 ? _text[(_at + tag.Length)..].IndexOf(tag) : -1;
        Skip(end < 0 ? -1 : end + (2 * tag.Length));
    }

    private void SkipComment()
    {
        var depth = 0;
        do
        {
            depth += (_text[_at], Next) switch { ('/', '*') => 1, ('*', '/') => -1, _ => 0 };
            _at += (_text[_at], Next) is ('/', '*') or ('*', '/') ? 2 : 1;
        }
        while (depth > 0 && _at < _text.Length);
        Blank();
    }

    private void Skip(int length)
    {
        _at = length < 0 ? _text.Length : _at + length;
        Blank();
    }

    private void Omit()
    {
        _excerpt.Append(Omitted);
        _at = _text.Length;
    }

    private readonly void Blank()
    {
        if (_excerpt.Length > 0 && _excerpt[^1] != ' ')
        {
            _excerpt.Append(' ');
        }
    }
}
