// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Cli.Commands.Ledger;
using Acgs.Governance.Cli.Ledger;
using Acgs.Governance.Cli.Reports.Incidents;
using Acgs.Governance.Operations.Incidents;

namespace Acgs.Governance.Cli.Commands.Incidents;

/// <summary><c>acgs-cli incidents list</c>.</summary>
internal static class ListIncidentsCommand
{
    private const string Open = "open";

    public static Command Create()
    {
        var state = new Option<string>("--state") { Description = "Only those in a state.", DefaultValueFactory = _ => Open };
        state.AcceptOnlyFromAmong(Open, "closed", "all");
        var since = new Option<string?>("--since")
        {
            Description = "Only those that were opened since then: an age, a date or a time.",
            HelpName = "time",
        };
        var format = new Option<string>("--format") { Description = "How the result is written.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("list", "Lists incidents, the oldest first.") { state, since, format };
        LedgerOptions.AddTo(command);
        command.SetAction(!OperatorCommands.AreLinked ? OperatorCommands.HandOver : (ParseResult parsed) =>
        {
            var earliest = TimeArgument.Parse("--since", parsed.GetValue(since), TimeProvider.System.GetUtcNow());
            var all = IncidentCommands.Run(parsed, (incidents, _, stop) => incidents.ReadAsync(stop));
            var chosen = all.Where(incident => !(incident.Opened.At < earliest) && Is(incident, parsed.GetValue(state)!));
            Write([.. chosen], parsed.GetValue(format) == "json");
            return ExitCode.Success;
        });
        return command;
    }

    private static bool Is(Incident incident, string state) => state == "all" || incident.Closed is null == (state == Open);

    private static void Write(IReadOnlyList<Incident> incidents, bool isJson)
    {
        if (isJson)
        {
            using var output = Console.OpenStandardOutput();
            IncidentListJson.Write(incidents, output);
        }
        else
        {
            IncidentListText.Write(incidents, Console.Out);
        }
    }
}
