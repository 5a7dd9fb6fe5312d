// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Documents.Shell;

/// <summary>Makes commands of words and operators.</summary>
/// <param name="commands">Takes the commands.</param>
/// <param name="isNested">Whether they are those of a substitution.</param>
internal sealed class CommandBuilder(List<ShellCommand> commands, bool isNested)
{
    private static readonly string[] Keywords = ["if", "elif", "while", "until", "then", "else", "do", "{", "}", "!", "time", "fi", "done", "esac"];
    private static readonly string[] Wrappers = ["sudo", "nohup", "exec", "command", "env"];

    private ShellCommand _command = new();
    private ShellCommand? _source;
    private string _function = string.Empty;
    private bool _isWrapped;
    private int _braces;
    private int _parentheses;

    public void Add(ShellRedirect redirect) => _command.Redirects.Add(redirect);

    public void Add(ShellWord word)
    {
        if (_command.Words.Count > 0)
        {
            _command.Words.Add(word);
        }
        else if (!word.IsQuoted && Keywords.Contains(word.Text))
        {
            TakeKeyword(word.Text);
        }
        else if (ShellScanner.IsAssignment(word))
        {
            _command.Assignments.Add(word);
        }
        else if (!Wrappers.Contains(word.Text) && !(word.Text is ['-', ..] && _isWrapped))
        {
            _command.Words.Add(word);
            _isWrapped = false;
        }
        else
        {
            _isWrapped = true;
        }
    }

    /// <summary>Ends the command before an operator.</summary>
    public void End(string follower)
    {
        if (follower == "()")
        {
            _function = _command.Program;
            (_command, _braces) = (new(), 0);
            return;
        }

        var ended = _command;
        var isPipe = follower is "|" or "|&";
        _command = new() { IsCondition = ended.IsCondition && ended is { Words.Count: 0, Assignments.Count: 0, Redirects.Count: 0 } };
        _isWrapped = false;
        if (ended.Words.Count + ended.Assignments.Count + ended.Redirects.Count > 0)
        {
            (ended.Follower, ended.Function, ended.IsNested) = (follower, _function, isNested || _parentheses > 0);
            ended.Source = _source;
            _ = _source is null ? null : _source.Sink = ended;
            commands.Add(ended);
            _source = isPipe ? ended : null;
        }

        _parentheses = Math.Max(0, _parentheses + (follower == "(" ? 1 : follower == ")" ? -1 : 0));
    }

    private void TakeKeyword(string keyword)
    {
        _command.IsCondition |= keyword is "if" or "elif" or "while" or "until" or "!";
        _braces += keyword switch { "{" => 1, "}" => -1, _ => 0 };
        if (keyword == "}" && _braces <= 0)
        {
            _function = string.Empty;
        }
    }
}
