// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;

namespace Acgs.Governance.Cli.Commands.Compliance;

/// <summary><c>acgs-cli compliance check</c>.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var files = new FileOptions();
        var options = new CheckOptions();
        var command = new Command("check", "Checks that files state the constitutional hash.");
        options.AddTo(command);
        files.AddTo(command);
        command.SetAction(parsed => new CheckRun(options.Read(parsed)).Run(files.Read(parsed), parsed));
        return command;
    }
}
