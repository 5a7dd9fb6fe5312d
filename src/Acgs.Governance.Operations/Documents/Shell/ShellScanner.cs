// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.RegularExpressions;

namespace Acgs.Governance.Operations.Documents.Shell;

/// <summary>Divides shell code into its commands, those in substitutions too.</summary>
internal sealed partial class ShellScanner
{
    private const int MaxDepth = 16;

    private static readonly string[] Operators = ["&&", "||", ";;", "|&", "|", ";", "&", "\n", "(", ")"];
    private static readonly string[] Redirections = ["<<<", "<<-", "<<", "<&", "<>", "<", "&>>", "&>", ">>", ">&", ">|", ">"];

    private readonly string _text;
    private readonly Func<int, int> _lineAt;
    private readonly List<ShellCommand> _commands;
    private readonly Dictionary<int, string> _comments;
    private readonly Queue<string> _documents = [];
    private readonly int _depth;
    private readonly CommandBuilder _builder;
    private int _position;

    private ShellScanner(string text, Func<int, int> lineAt, List<ShellCommand> commands, Dictionary<int, string> comments, int depth)
    {
        (_text, _lineAt, _commands, _comments, _depth) = (text, lineAt, commands, comments, depth);
        _builder = new(commands, depth > 0);
    }

    /// <summary>The commands of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lineAt">The line of the document at a position of the text.</param>
    public static ShellScript Scan(string text, Func<int, int> lineAt)
    {
        var (commands, comments) = (new List<ShellCommand>(), new Dictionary<int, string>());
        new ShellScanner(text, lineAt, commands, comments, depth: 0).Read();
        return new(commands, comments);
    }

    private void Read()
    {
        while (_position < _text.Length)
        {
            var rest = _text.AsSpan(_position);
            if (rest[0] is ' ' or '\t' or '\r')
            {
                _position++;
            }
            else if (rest.StartsWith("\\\n"))
            {
                _position += 2;
            }
            else if (rest[0] == '#')
            {
                ReadComment(rest);
            }
            else if (!ReadRedirect(rest) && !ReadOperator(rest))
            {
                _builder.Add(ReadWord());
            }
        }

        _builder.End(string.Empty);
    }

    private void ReadComment(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf('\n');
        var length = end < 0 ? rest.Length : end;
        _comments[_lineAt(_position)] = rest[..length].ToString();
        _position += length;
    }

    private bool ReadOperator(ReadOnlySpan<char> rest)
    {
        foreach (var candidate in Operators)
        {
            if (rest.StartsWith(candidate))
            {
                // The parentheses of a function are no subshell.
                var isFunction = candidate == "(" && rest[1..].TrimStart(' ') is [')', ..];
                _position += isFunction ? rest.IndexOf(')') + 1 : candidate.Length;
                _builder.End(isFunction ? "()" : candidate);
                if (candidate == "\n")
                {
                    SkipDocuments();
                }

                return true;
            }
        }

        return false;
    }

    private bool ReadRedirect(ReadOnlySpan<char> rest)
    {
        var digits = rest.IndexOfAnyExceptInRange('0', '9');
        if (digits < 0 || WordReader.PlaceholderLength(_text, _position) > 0)
        {
            return false;
        }

        foreach (var candidate in Redirections)
        {
            if (rest[digits..].StartsWith(candidate))
            {
                if (rest[(digits + candidate.Length)..].StartsWith("(") && candidate is "<" or ">")
                {
                    return false;
                }

                _position += digits + candidate.Length;
                ReadTarget(candidate);
                return true;
            }
        }

        return false;
    }

    private void ReadTarget(string redirection)
    {
        while (_position < _text.Length && _text[_position] is ' ' or '\t')
        {
            _position++;
        }

        var target = ReadWord();
        _builder.Add(new ShellRedirect(redirection, target));
        if (redirection is "<<" or "<<-")
        {
            _documents.Enqueue(target.Text);
        }
    }

    private void SkipDocuments()
    {
        while (_documents.TryDequeue(out var mark))
        {
            var ended = false;
            while (!ended && _position < _text.Length)
            {
                var end = _text.IndexOf('\n', _position);
                end = end < 0 ? _text.Length : end;
                ended = _text.AsSpan(_position, end - _position).Trim('\t').TrimEnd().SequenceEqual(mark);
                _position = Math.Min(end + 1, _text.Length);
            }
        }
    }

    private ShellWord ReadWord()
    {
        var line = _lineAt(_position);
        var reader = new WordReader(_text, _position);
        reader.Read();

        // What ends a word and is nothing else, such as a stray quote of prose, is passed over.
        _position = Math.Max(reader.End, _position + (reader.End == _position && _position < _text.Length && _text[_position] != '\n' ? 1 : 0));
        foreach (var (start, end) in _depth < MaxDepth ? reader.Substitutions : [])
        {
            var lineAt = _lineAt;
            new ShellScanner(_text[start..end], index => lineAt(start + index), _commands, _comments, _depth + 1).Read();
        }

        return new(reader.Text, line, reader.IsQuoted, reader.HasExpansion, reader.HasGlob);
    }

    /// <summary>Whether a word is an assignment.</summary>
    public static bool IsAssignment(ShellWord word) => Assignment().IsMatch(word.Text);

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_]*\+?=")]
    private static partial Regex Assignment();
}
