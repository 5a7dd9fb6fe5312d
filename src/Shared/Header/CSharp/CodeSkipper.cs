// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.CSharp;

/// <summary>
/// Steps over the code between the comments of a file. Only literals matter: what looks like a comment in them is none. The
/// holes of interpolated strings are code again, nested as deep as somebody wrote them.
/// </summary>
internal struct CodeSkipper<TText>(TText text)
    where TText : struct, IHeaderText
{
    // Made only for a file with interpolated strings; every hole that is open keeps one.
    private Stack<InterpolatedString>? _open;
    private InterpolatedString _current;
    private bool _isInHole;

    /// <summary>The position behind the piece of code at <paramref name="position"/>, which is no white space and no comment.</summary>
    public int Skip(int position)
    {
        switch (text[position])
        {
            case '\'':
                return Literal.SkipQuoted(text, position + 1, '\'');
            case '"' or '@' or '$' when StringStart.TryRead(text, position, out var start):
                return SkipString(start);
            case '{' or '(' or '[' when _isInHole:
                _current.Nesting++;
                return position + 1;
            case '}' or ')' or ']' when _isInHole && _current.Nesting > 0:
                _current.Nesting--;
                return position + 1;
            case '}' when _isInHole:
                return CloseHole(position);
            case ':' when _isInHole && _current.Nesting == 0:
                return CloseHole(Literal.SkipFormat(text, position));
            default:
                return position + 1;
        }
    }

    private int SkipString(StringStart start)
    {
        if (start.Dollars == 0)
        {
            return Literal.SkipString(text, start);
        }

        if (_isInHole)
        {
            (_open ??= new()).Push(_current);
        }

        _current = new(start);
        return SkipContent(start.Content);
    }

    private int CloseHole(int position)
    {
        for (var braces = 0; braces < _current.Start.HoleBraces && text.Peek(position) == '}'; braces++)
        {
            position++;
        }

        return SkipContent(position);
    }

    /// <summary>Goes on with the current string, to its next hole or to its end.</summary>
    private int SkipContent(int position)
    {
        position = Literal.SkipInterpolated(text, position, _current.Start, out _isInHole);
        if (!_isInHole && _open is { Count: > 0 })
        {
            _current = _open.Pop();
            _isInHole = true;
        }

        return position;
    }
}
