// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Cli.Commands.Ledger;

namespace Acgs.Governance.Cli.Commands.Incidents;

/// <summary><c>acgs-cli incidents close</c>.</summary>
internal static class CloseCommand
{
    public static Command Create()
    {
        var resolution = new Option<string>("--resolution") { Description = "How it ended.", HelpName = "text", Required = true };
        var command = new Command("close", "Closes an incident.") { IncidentCommands.Id, resolution, IncidentCommands.Author };
        LedgerOptions.AddTo(command);
        command.SetAction(!OperatorCommands.AreLinked ? OperatorCommands.HandOver : (ParseResult parsed) =>
        {
            var (id, author) = (IncidentArguments.ReadId(parsed), IncidentArguments.CheckLine("--author", parsed.GetValue(IncidentCommands.Author)!));
            var text = IncidentArguments.CheckText("--resolution", parsed.GetValue(resolution)!);
            var hash = IncidentCommands.HashOf(LedgerOptions.ReadSettings(parsed));
            var incident = IncidentCommands.Run(parsed, (incidents, _, stop) => incidents.CloseAsync(id, author, text, hash, stop));
            Console.Out.WriteLine($"{incident.Id} closed");
            return ExitCode.Success;
        });
        return command;
    }
}
