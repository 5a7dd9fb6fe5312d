// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;

namespace Acgs.Governance.Cli.Commands.Completion;

/// <summary><c>acgs-cli completion</c>: a script that has a shell ask the program itself for what may come next.</summary>
internal static class CompletionCommand
{
    public static Command Create()
    {
        var shell = new Argument<string>("shell") { Description = "The shell." };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish", "pwsh");
        var command = new Command("completion", "Prints the completion script of a shell.") { shell };
        command.SetAction(parsed =>
        {
            using var script = typeof(CompletionCommand).Assembly.GetManifestResourceStream($"completion/{parsed.GetValue(shell)}")!;
            using var output = Console.OpenStandardOutput();
            script.CopyTo(output);
            return ExitCode.Success;
        });
        return command;
    }
}
