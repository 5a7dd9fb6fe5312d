// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Alerts;
using Acgs.Governance.Alerts.Outbox;
using Acgs.Governance.Cli.Alerts;
using Acgs.Governance.Cli.Commands.Alerts;
using Acgs.Governance.Cli.Commands.Ledger;
using Acgs.Governance.Cli.Tree.Settings;
using Acgs.Governance.Ledger;

namespace Acgs.Governance.Cli.Commands.Maintenance;

/// <summary><c>acgs-cli maintenance start</c>.</summary>
internal static class StartCommand
{
    /// <summary>Who says that there is maintenance.</summary>
    public const string Source = "acgs-cli";

    private const int LongestReason = 500;

    public static Command Create()
    {
        var span = new Option<string>("--for") { Description = "How long at most, such as 30m or 8h.", HelpName = "time", Required = true };
        var reason = new Option<string>("--reason") { Description = "Why; it is in the alert about it.", HelpName = "text", Required = true };
        var command = new Command("start", "Begins maintenance: until it ends, a service sends no other alerts. What goes on then is sent then.")
        {
            span, reason, AlertCommands.Service,
        };
        LedgerOptions.AddTo(command);
        command.SetAction(!OperatorCommands.AreLinked ? OperatorCommands.HandOver : (ParseResult parsed) =>
        {
            var settings = LedgerOptions.ReadSettings(parsed);
            var longest = DurationArgument.ParseLong("--for", parsed.GetValue(span)!);
            var text = parsed.GetValue(reason)!;
            if (text.Length is 0 or > LongestReason)
            {
                throw new UsageException($"--reason takes 1 to {LongestReason} characters.");
            }

            var service = AlertCommands.FindService(parsed, settings);
            var hash = settings.Hash ?? new SettingsProvider(Environment.CurrentDirectory).Default.Constitution.Active;
            var lifecycle = WebhookSettings.Lifecycle(service, WebhookSettings.Read(settings.Configuration));
            var until = AlertCommands.Run(parsed, (outbox, stop) => outbox.ChangeAsync(service, [], async change =>
            {
                await lifecycle.OpenAsync(change, new(Create(service, text, hash, change.Now), Source, longest));
                return change.Now + longest;
            }, stop));
            Console.Out.WriteLine($"{service}: maintenance until {ViolationFields.Format(until)}, or until 'acgs-cli maintenance end'");
            return ExitCode.Success;
        });
        return command;
    }

    private static Alert Create(string service, string reason, string hash, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now).ToString(),
        Service = service,
        Message = $"{service}: maintenance ({reason}); other alerts are held back.",
        ConstitutionalHash = hash,
        Timestamp = now,
        Severity = AlertRules.Priorities[AlertRules.MaintenanceWindow].Severity,
        Status = AlertStatus.Firing,
        Rule = AlertRules.MaintenanceWindow,
        DedupKey = $"{service}/maintenance/{Source}",
    };
}
