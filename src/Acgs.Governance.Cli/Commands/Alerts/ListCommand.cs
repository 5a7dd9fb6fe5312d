// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Alerts.Outbox;
using Acgs.Governance.Cli.Commands.Ledger;
using Acgs.Governance.Cli.Reports.Alerts;
using Acgs.Governance.Cli.Terminal;

namespace Acgs.Governance.Cli.Commands.Alerts;

/// <summary><c>acgs-cli alerts list</c>.</summary>
internal static class ListCommand
{
    public static Command Create()
    {
        var state = new Option<string?>("--state") { Description = "Only those in a state.", HelpName = "state" };
        state.AcceptOnlyFromAmong([.. Enum.GetValues<OutboxState>().Select(AlertText.Name)]);
        var limit = new Option<int>("--limit") { Description = "How many at most, the newest first.", HelpName = "number", DefaultValueFactory = _ => 100 };
        var format = new Option<string>("--format") { Description = "How the result is written.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var service = new Option<string?>("--service") { Description = "Only those of a service; all by default.", HelpName = "service" };
        var command = new Command("list", "Lists alerts and what became of them, the newest first.") { state, service, limit, format };
        LedgerOptions.AddTo(command);
        command.SetAction(!OperatorCommands.AreLinked ? OperatorCommands.HandOver : (ParseResult parsed) =>
        {
            var most = parsed.GetValue(limit) is >= 1 and <= 100_000 and var number
                ? number
                : throw new UsageException("--limit takes a number from 1 to 100000.");
            var query = new OutboxQuery { State = AlertText.ParseState(parsed.GetValue(state)), IsNewestFirst = true, Limit = most };
            return AlertCommands.Run(parsed, async (outbox, stop) => Write(
                await outbox.ReadAsync(parsed.GetValue(service), reader => reader.ReadAsync(query), stop), parsed.GetValue(format) == "json"));
        });
        return command;
    }

    private static int Write(IReadOnlyList<OutboxEntry> entries, bool isJson)
    {
        if (isJson)
        {
            using var output = Console.OpenStandardOutput();
            AlertListJson.Write(entries, output);
        }
        else
        {
            new AlertText(Console.Out, TerminalCapabilities.SupportsColor ? Colors.Ansi : Colors.None).Write(entries);
        }

        return entries.Any(entry => entry.State is OutboxState.Waiting or OutboxState.Dead) ? ExitCode.Findings : ExitCode.Success;
    }
}
