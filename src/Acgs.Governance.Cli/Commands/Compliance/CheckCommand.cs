// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;

namespace Acgs.Governance.Cli.Commands.Compliance;

/// <summary><c>acgs-cli compliance check</c>.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var command = new Command("check", "Checks that files state the constitutional hash.");
        CheckOptions.AddTo(command);
        FileOptions.AddTo(command);
        command.SetAction(parsed => new CheckRun(new(parsed)).Run(parsed));
        return command;
    }
}
