// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;

namespace Acgs.Governance.Cli.Tree.Selection.Git;

/// <summary>Reads the settings of a configuration file of git one after the other.</summary>
/// <param name="text">What the file says.</param>
/// <param name="path">Where it is, for messages.</param>
internal sealed class GitConfigParser(string text, string path)
{
    private string _section = string.Empty;
    private int _position = text.StartsWith('\uFEFF') ? 1 : 0;

    /// <summary>Reads the next setting.</summary>
    /// <param name="key">Section and name in lower case, with a dot between them.</param>
    /// <param name="value">Its value; <see langword="null"/> when it has none, which means true.</param>
    /// <returns><see langword="false"/> at the end.</returns>
    /// <exception cref="UsageException">The file cannot be understood.</exception>
    public bool Read(out string key, out string? value)
    {
        (key, value) = (string.Empty, null);
        while (_position < text.Length)
        {
            var character = text[_position];
            if (char.IsWhiteSpace(character))
            {
                _position++;
            }
            else if (character is '#' or ';')
            {
                SkipLine();
            }
            else if (character == '[')
            {
                ReadSection();
            }
            else
            {
                key = $"{_section}.{ReadName()}";
                value = ReadValue();
                return true;
            }
        }

        return false;
    }

    private void ReadSection()
    {
        var start = ++_position;
        var isQuoted = false;
        for (; _position < text.Length && (isQuoted || text[_position] != ']'); _position++)
        {
            isQuoted ^= text[_position] == '"';
            _position += text[_position] == '\\' ? 1 : 0;
        }

        if (_position >= text.Length)
        {
            throw Invalid(start, "the name of a section has no end");
        }

        _section = text[start.._position++].ToLowerInvariant();
    }

    private string ReadName()
    {
        var start = _position;
        while (_position < text.Length && (char.IsAsciiLetterOrDigit(text[_position]) || text[_position] == '-'))
        {
            _position++;
        }

        return _position > start ? text[start.._position].ToLowerInvariant() : throw Invalid(start, "no name of a setting stands here");
    }

    private string? ReadValue()
    {
        SkipBlanks();
        if (_position >= text.Length || text[_position] != '=')
        {
            SkipLine();
            return null;
        }

        _position++;
        SkipBlanks();
        return ReadText();
    }

    private string ReadText()
    {
        var value = new StringBuilder();
        var isQuoted = false;
        // Blanks at the end do not count, unless they are quoted.
        var length = 0;
        for (; _position < text.Length && text[_position] != '\n'; _position++)
        {
            var character = text[_position];
            if (character is '#' or ';' && !isQuoted)
            {
                SkipLine();
                break;
            }

            if (character == '"')
            {
                isQuoted = !isQuoted;
                continue;
            }

            if (character == '\\')
            {
                ReadEscape(value);
                length = value.Length;
                continue;
            }

            value.Append(character);
            length = isQuoted || !char.IsWhiteSpace(character) ? value.Length : length;
        }

        return value.ToString(0, length);
    }

    private void ReadEscape(StringBuilder value)
    {
        var start = _position++;
        _position += _position + 1 < text.Length && text[_position] == '\r' && text[_position + 1] == '\n' ? 1 : 0;
        var character = _position < text.Length ? text[_position] : '\n';
        // The line goes on in the next one.
        if (character == '\n')
        {
            return;
        }

        value.Append(character switch
        {
            'n' => '\n',
            't' => '\t',
            'b' => '\b',
            '\\' or '"' => character,
            _ => throw Invalid(start, $"'\\{character}' means nothing"),
        });
    }

    private void SkipBlanks()
    {
        while (_position < text.Length && text[_position] is ' ' or '\t')
        {
            _position++;
        }
    }

    private void SkipLine()
    {
        var end = text.IndexOf('\n', Math.Min(_position, text.Length));
        _position = end < 0 ? text.Length : end;
    }

    private UsageException Invalid(int position, string reason) =>
        new($"The configuration of git in '{path}', line {text.AsSpan(0, position).Count('\n') + 1}, cannot be understood: {reason}.");
}
