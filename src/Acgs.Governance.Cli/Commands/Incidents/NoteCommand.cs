// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using System.Globalization;
using Acgs.Governance.Cli.Commands.Ledger;

namespace Acgs.Governance.Cli.Commands.Incidents;

/// <summary><c>acgs-cli incidents note</c>.</summary>
internal static class NoteCommand
{
    public static Command Create()
    {
        var text = new Argument<string?>("text") { Description = "The note; standard input without it.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("note", "Adds a note to an incident. Notes are never changed or removed.")
        {
            text, IncidentCommands.Id, IncidentCommands.Author,
        };
        LedgerOptions.AddTo(command);
        command.SetAction(!OperatorCommands.AreLinked ? OperatorCommands.HandOver : (ParseResult parsed) =>
        {
            var (id, author) = (IncidentArguments.ReadId(parsed), IncidentArguments.CheckLine("--author", parsed.GetValue(IncidentCommands.Author)!));
            var note = IncidentArguments.ReadText("a note", parsed.GetValue(text));
            var incident = IncidentCommands.Run(parsed, (incidents, _, stop) => incidents.AddNoteAsync(id, author, note, stop));
            var number = incident.Entries[^1].Number.ToString(CultureInfo.InvariantCulture);
            Console.Out.WriteLine($"{id}#{number}{(incident.Closed is null ? string.Empty : ", after the incident was closed")}");
            return ExitCode.Success;
        });
        return command;
    }
}
