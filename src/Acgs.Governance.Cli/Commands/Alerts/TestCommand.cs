// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Alerts;
using Acgs.Governance.Alerts.Outbox;
using Acgs.Governance.Cli.Alerts;
using Acgs.Governance.Cli.Commands.Ledger;
using Acgs.Governance.Cli.Tree.Settings;
using Acgs.Governance.Ledger;

namespace Acgs.Governance.Cli.Commands.Alerts;

/// <summary><c>acgs-cli alert test</c>.</summary>
internal static class TestCommand
{
    private const int LongestMessage = 500;

    public static Command Create()
    {
        var severity = new Option<string>("--severity") { Description = "The severity of the alert.", DefaultValueFactory = _ => "low" };
        severity.AcceptOnlyFromAmong([.. Enum.GetValues<ViolationSeverity>().Select(ViolationFields.Name)]);
        var message = new Option<string>("--message")
        {
            Description = "The message of the alert.",
            HelpName = "text",
            DefaultValueFactory = _ => "A test: nothing is to be done.",
        };
        var timeout = new Option<string>("--timeout") { Description = "How long to try.", HelpName = "time", DefaultValueFactory = _ => "30s" };
        var command = new Command("test", "Sends an alert through the outbox of a service to all of its receivers, and shows what comes back.")
        {
            AlertCommands.Service, severity, message, timeout,
        };
        LedgerOptions.AddTo(command);
        command.SetAction(!OperatorCommands.AreLinked ? OperatorCommands.HandOver : (ParseResult parsed) =>
        {
            var settings = LedgerOptions.ReadSettings(parsed);
            var webhooks = WebhookSettings.Read(settings.Configuration);
            var longest = DurationArgument.Parse("--timeout", parsed.GetValue(timeout)!);
            var alert = Create(
                AlertCommands.FindService(parsed, settings), Check(parsed.GetValue(message)!),
                ViolationFields.ParseSeverity(parsed.GetValue(severity))!.Value,
                settings.Hash ?? new SettingsProvider(Environment.CurrentDirectory).Default.Constitution.Active);
            return AlertCommands.Run(parsed, (outbox, stop) => SendAsync(new(outbox, alert.Service, webhooks), alert, longest, stop));
        });
        return command;
    }

    private static string Check(string message) =>
        message.Length is > 0 and <= LongestMessage ? message : throw new UsageException($"--message takes 1 to {LongestMessage} characters.");

    private static Alert Create(string service, string message, ViolationSeverity severity, string hash)
    {
        var id = Guid.CreateVersion7().ToString();
        return new()
        {
            Id = id,
            Service = service,
            Message = message,
            ConstitutionalHash = hash,
            Timestamp = TimeProvider.System.GetUtcNow(),
            Severity = severity,
            Status = AlertStatus.Firing,
            Rule = AlertRules.Test,
            DedupKey = $"{service}/{AlertRules.Test}/{id}",
        };
    }

    private static async Task<int> SendAsync(AlertExchange exchange, Alert alert, TimeSpan longest, CancellationToken stop)
    {
        await exchange.AddAsync(alert, stop);
        return await exchange.DeliverAsync(alert.Id, longest, stop) ? ExitCode.Success : ExitCode.Findings;
    }
}
