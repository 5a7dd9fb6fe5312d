// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Documents.Shell;

/// <summary>A simple command of a script.</summary>
internal sealed class ShellCommand
{
    /// <summary>The name and the arguments; without assignments, and without what only runs another command, such as <c>sudo</c>.</summary>
    public List<ShellWord> Words { get; } = [];

    /// <summary>The assignments in front.</summary>
    public List<ShellWord> Assignments { get; } = [];

    public List<ShellRedirect> Redirects { get; } = [];

    /// <summary>The operator behind it: <c>|</c>, <c>&amp;&amp;</c>, a newline …</summary>
    public string Follower { get; set; } = string.Empty;

    /// <summary>The command whose output it reads.</summary>
    public ShellCommand? Source { get; set; }

    /// <summary>The command that reads its output.</summary>
    public ShellCommand? Sink { get; set; }

    /// <summary>Whether its exit code is asked for by <c>if</c>, <c>while</c> or <c>!</c>.</summary>
    public bool IsCondition { get; set; }

    /// <summary>Whether it stands in parentheses or in a substitution.</summary>
    public bool IsNested { get; set; }

    /// <summary>The function that it is a part of; empty outside of functions.</summary>
    public string Function { get; set; } = string.Empty;

    /// <summary>The line of its first word.</summary>
    public int Line => Words.Count > 0 ? Words[0].Line : Assignments.Count > 0 ? Assignments[0].Line : Redirects[0].Target.Line;

    /// <summary>The name without its folder; empty for none.</summary>
    public string Program => Words.Count == 0 ? string.Empty : Words[0].Text[(Words[0].Text.LastIndexOf('/') + 1)..];

    public IEnumerable<ShellWord> Arguments => Words.Skip(1);

    /// <summary>The command as one line, for messages and patterns.</summary>
    public string Text => string.Join(' ', Words.Select(word => word.Text));

    /// <summary>It and what follows it in its pipeline.</summary>
    public IEnumerable<ShellCommand> Downstream
    {
        get
        {
            for (var command = this; command is not null; command = command.Sink)
            {
                yield return command;
            }
        }
    }

    /// <summary>Whether an argument is one of the options, or a short option among others such as <c>-fsS</c>.</summary>
    public bool Has(params ReadOnlySpan<string> options)
    {
        foreach (var word in Arguments)
        {
            foreach (var option in options)
            {
                if (word.Text == option || word.Text.StartsWith(option + "=", StringComparison.Ordinal) || IsAmong(word.Text, option))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The value of an option: the next word, or what stands behind <c>=</c>.</summary>
    public ShellWord? ValueOf(params ReadOnlySpan<string> options)
    {
        for (var index = 1; index < Words.Count; index++)
        {
            foreach (var option in options)
            {
                if (Words[index].Text == option)
                {
                    return index + 1 < Words.Count ? Words[index + 1] : null;
                }

                if (option.StartsWith("--", StringComparison.Ordinal) && Words[index].Text.StartsWith(option + "=", StringComparison.Ordinal))
                {
                    return Words[index] with { Text = Words[index].Text[(option.Length + 1)..] };
                }
            }
        }

        return null;
    }

    private static bool IsAmong(string word, string option) =>
        option.Length == 2 && word.Length > 2 && word[0] == '-' && word[1] != '-' && word.AsSpan(1).ContainsAnyExceptInRange('0', '9')
        && word.All(character => character == '-' || char.IsAsciiLetter(character)) && word.Contains(option[1], StringComparison.Ordinal);
}
