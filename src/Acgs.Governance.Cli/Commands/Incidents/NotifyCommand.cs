// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Alerts;
using Acgs.Governance.Cli.Alerts;
using Acgs.Governance.Cli.Commands.Alerts;
using Acgs.Governance.Cli.Commands.Ledger;
using Acgs.Governance.Ledger;
using Acgs.Governance.Operations.Incidents;

namespace Acgs.Governance.Cli.Commands.Incidents;

/// <summary><c>acgs-cli incidents notify</c>.</summary>
internal sealed class NotifyCommand
{
    private readonly Option<string> _severity = new("--severity") { Description = "The severity of the alert.", Required = true };
    private readonly Option<string> _message = new("--message") { Description = "The message of the alert.", HelpName = "text", Required = true };

    private readonly Option<string?> _id = new("--incident-id")
    {
        Description = "The incident: who was told of it in its present state is not told again.",
        HelpName = "id",
    };

    private readonly Option<bool> _again = new("--again") { Description = "Tell it again." };

    private readonly Option<string> _timeout = new("--timeout")
    {
        Description = "How long to try.",
        HelpName = "time",
        DefaultValueFactory = _ => "30s",
    };

    private NotifyCommand() => _severity.AcceptOnlyFromAmong([.. Enum.GetValues<ViolationSeverity>().Select(ViolationFields.Name)]);

    public static Command Create()
    {
        var options = new NotifyCommand();
        var command = new Command("notify", "Tells the receivers of a service's alerts of an incident, and shows what comes back.")
        {
            options._severity, options._message, options._id, options._again, AlertCommands.Service, options._timeout,
        };
        LedgerOptions.AddTo(command);
        command.SetAction(!OperatorCommands.AreLinked ? OperatorCommands.HandOver : (ParseResult parsed) => options.Run(parsed));
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var settings = LedgerOptions.ReadSettings(parsed);
        var webhooks = WebhookSettings.Read(settings.Configuration);
        var longest = DurationArgument.Parse("--timeout", parsed.GetValue(_timeout)!);
        var service = AlertCommands.FindService(parsed, settings);
        var message = IncidentArguments.CheckLine("--message", parsed.GetValue(_message)!);
        var (severity, hash) = (ViolationFields.ParseSeverity(parsed.GetValue(_severity))!.Value, IncidentCommands.HashOf(settings));
        var incident = FindIncident(parsed);
        var alert = IncidentAlert.Create(incident?.Service ?? service, message, severity, hash, incident);
        var again = parsed.GetValue(_again);
        return AlertCommands.Run(parsed, (outbox, stop) => again
            ? TellAgainAsync(new(outbox, service, webhooks), alert, longest, stop)
            : TellAsync(new(outbox, service, webhooks), alert, longest, incident, stop));
    }

    private static async Task<int> TellAgainAsync(AlertExchange exchange, Alert alert, TimeSpan longest, CancellationToken stop)
    {
        await exchange.AddAsync(alert, stop);
        return await exchange.DeliverAsync(alert.Id, longest, stop) ? ExitCode.Success : ExitCode.Findings;
    }

    private static async Task<int> TellAsync(AlertExchange exchange, Alert alert, TimeSpan longest, Incident? incident, CancellationToken stop)
    {
        var waiting = await exchange.AddAsync(alert, reader => IncidentAlert.ReadToldAsync(reader, alert), stop);
        if (waiting.Count == 0)
        {
            await Console.Out.WriteLineAsync($"{incident?.Id} was told already; --again tells it once more.");
        }

        var isDelivered = true;
        foreach (var id in waiting)
        {
            isDelivered &= await exchange.DeliverAsync(id, longest, stop);
        }

        return isDelivered ? ExitCode.Success : ExitCode.Findings;
    }

    private Incident? FindIncident(ParseResult parsed)
    {
        if (parsed.GetValue(_id) is not { } text)
        {
            return null;
        }

        var id = IncidentArguments.ParseId(text);
        return IncidentCommands.Run(parsed, (incidents, _, stop) => incidents.ReadAsync(id, stop));
    }
}
