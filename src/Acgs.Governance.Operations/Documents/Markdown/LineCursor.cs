// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Documents.Markdown;

/// <summary>A line that is read from its start; tabs count to the next of every fourth column.</summary>
/// <param name="line">The line.</param>
internal sealed class LineCursor(string line)
{
    private const int TabWidth = 4;

    private string _line = line;
    private int _position;
    private int _column;

    /// <summary>What has not been read.</summary>
    public string Rest => _line[_position..];

    public bool IsBlank => _line.AsSpan(_position).IsWhiteSpace();

    /// <summary>The first character that is no white space; NUL at the end.</summary>
    public char Next => _position + Indent is var next && next < _line.Length ? _line[next] : '\0';

    /// <summary>How many columns of white space come next.</summary>
    public int Indent
    {
        get
        {
            ExpandTabs();
            var end = _position;
            while (end < _line.Length && _line[end] == ' ')
            {
                end++;
            }

            return end - _position;
        }
    }

    /// <summary>Reads white space, or characters of a mark.</summary>
    public void Skip(int count)
    {
        ExpandTabs();
        count = Math.Min(count, _line.Length - _position);
        _position += count;
        _column += count;
    }

    private void ExpandTabs()
    {
        var end = _position;
        var column = _column;
        var hasTab = false;
        for (; end < _line.Length && (_line[end] is ' ' or '\t'); end++)
        {
            hasTab |= _line[end] == '\t';
            column = _line[end] == '\t' ? (column / TabWidth + 1) * TabWidth : column + 1;
        }

        if (hasTab)
        {
            _line = string.Concat(new string(' ', column - _column), _line.AsSpan(end));
            _position = 0;
        }
    }
}
