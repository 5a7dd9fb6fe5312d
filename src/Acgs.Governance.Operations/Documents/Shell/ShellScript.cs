// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Documents.Shell;

/// <summary>The commands of a block of code, in the order in which they end.</summary>
/// <param name="commands">The commands.</param>
/// <param name="comments">The comments by line.</param>
internal sealed class ShellScript(IReadOnlyList<ShellCommand> commands, IReadOnlyDictionary<int, string> comments)
{
    public IReadOnlyList<ShellCommand> Commands { get; } = commands;

    public IReadOnlyDictionary<int, string> Comments { get; } = comments;

    /// <summary>Whether a failure ends the script.</summary>
    public bool StopsOnError => SetOptions("-e") || SetOptions("errexit");

    /// <summary>Whether a pipeline fails when a part of it does.</summary>
    public bool HasPipefail => SetOptions("pipefail");

    private bool SetOptions(string option) => Commands.Any(command => command.Program == "set"
        && command.Arguments.Any(word => word.Text == option
            || (option == "-e" && word.Text is ['-', not '-', ..] && word.Text.Contains('e', StringComparison.Ordinal))));
}
