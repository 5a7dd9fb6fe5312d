// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers;
using System.Text;

namespace Acgs.Governance.Operations.Documents.Shell;

/// <summary>Reads one word of a shell, with its quotes and expansions.</summary>
/// <param name="text">The script.</param>
/// <param name="start">Where the word begins.</param>
internal sealed class WordReader(string text, int start)
{
    private const int MaxPlaceholder = 60;

    private static readonly SearchValues<char> NoPlaceholder = SearchValues.Create("\n\"|;/&$");

    private readonly StringBuilder _word = new();
    private int _position = start;

    public string Text => _word.ToString();

    public int End => _position;

    public bool IsQuoted { get; private set; }

    public bool HasExpansion { get; private set; }

    public bool HasGlob { get; private set; }

    /// <summary>Where the commands of substitutions are.</summary>
    public List<(int Start, int End)> Substitutions { get; } = [];

    private char Current => _position < text.Length ? text[_position] : '\0';

    public void Read()
    {
        while (_position < text.Length)
        {
            if (PlaceholderLength(text, _position) is > 0 and var length)
            {
                AppendTo(_position + length);
            }
            else if (IsEnd())
            {
                return;
            }
            else
            {
                ReadPart();
            }
        }
    }

    private void ReadPart()
    {
        switch (text[_position])
        {
            case '\\':
                ReadEscape();
                break;
            case '\'':
                ReadSingleQuoted();
                break;
            case '"':
                ReadDoubleQuoted();
                break;
            case '$' or '`':
                ReadExpansion();
                break;
            case '<' or '>':
                ReadSubstitution(_position + 2);
                break;
            default:
                HasGlob |= text[_position] is '*' or '?' or '{';
                _word.Append(text[_position++]);
                break;
        }
    }

    private bool IsEnd() => text[_position] switch
    {
        ' ' or '\t' or '\r' or '\n' or ';' or '&' or '|' or '(' or ')' => true,
        '<' or '>' => _position + 1 >= text.Length || text[_position + 1] != '(',
        _ => false,
    };

    /// <summary>The length of <c>&lt;name&gt;</c>, which in documents stands for a name, though a shell would read from a file; 0 for none.</summary>
    public static int PlaceholderLength(string text, int position)
    {
        var rest = text.AsSpan(position, Math.Min(MaxPlaceholder, text.Length - position));
        var end = rest.IndexOfAny(NoPlaceholder);
        rest = end < 0 ? rest : rest[..end];
        var length = rest.IndexOf('>') + 1;
        return length > 2 && rest[0] == '<' && char.IsLetter(rest[1]) && rest[length - 2] != ' ' && rest[1..length].IndexOf('<') < 0 ? length : 0;
    }

    private void ReadEscape()
    {
        if (_position + 1 < text.Length && text[_position + 1] != '\n')
        {
            _word.Append(text[_position + 1]);
        }

        _position = Math.Min(_position + 2, text.Length);
    }

    private void ReadSingleQuoted()
    {
        IsQuoted = true;
        var end = text.IndexOf('\'', _position + 1);
        end = end < 0 ? text.Length : end;
        _word.Append(text, _position + 1, end - _position - 1);
        _position = Math.Min(end + 1, text.Length);
    }

    private void ReadDoubleQuoted()
    {
        IsQuoted = true;
        for (_position++; _position < text.Length && Current != '"';)
        {
            if (Current is '$' or '`')
            {
                ReadExpansion();
            }
            else if (Current == '\\' && _position + 1 < text.Length && text[_position + 1] is '"' or '\\' or '$' or '`' or '\n')
            {
                ReadEscape();
            }
            else
            {
                _word.Append(text[_position++]);
            }
        }

        _position = Math.Min(_position + 1, text.Length);
    }

    private void ReadExpansion()
    {
        if (text[_position] == '`')
        {
            HasExpansion = true;
            var end = text.IndexOf('`', _position + 1);
            Take(_position + 1, end < 0 ? text.Length : end);
            return;
        }

        var next = _position + 1 < text.Length ? text[_position + 1] : '\0';
        HasExpansion |= char.IsLetterOrDigit(next) || next is '(' or '{' or '_' or '@' or '*' or '?' or '#' or '!' or '$';
        if (next is '(' or '{')
        {
            var end = ClosingOf(_position + 1);
            if (next == '(' && !text.AsSpan(_position).StartsWith("$(("))
            {
                Take(_position + 2, end);
                return;
            }

            AppendTo(Math.Min(end + 1, text.Length));
            return;
        }

        _word.Append(text[_position++]);
    }

    private void ReadSubstitution(int inner) => Take(inner, ClosingOf(inner - 1));

    private void Take(int inner, int end)
    {
        Substitutions.Add((inner, end));
        AppendTo(Math.Min(end + 1, text.Length));
    }

    private void AppendTo(int end)
    {
        _word.Append(text, _position, end - _position);
        _position = end;
    }

    private int ClosingOf(int open)
    {
        var (depth, closing) = (0, text[open] == '(' ? ')' : '}');
        for (var index = open; index < text.Length; index++)
        {
            switch (text[index])
            {
                case '\\':
                    index++;
                    break;
                case '\'' when depth > 0 && text[open] == '(':
                    index = text.IndexOf('\'', index + 1) is >= 0 and var quote ? quote : text.Length;
                    break;
                case var character when character == text[open]:
                    depth++;
                    break;
                case var character when character == closing && --depth == 0:
                    return index;
            }
        }

        return text.Length;
    }
}
