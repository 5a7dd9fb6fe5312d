// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Alerts.Outbox;
using Acgs.Governance.Cli.Alerts;
using Acgs.Governance.Cli.Commands.Alerts;
using Acgs.Governance.Cli.Commands.Ledger;

namespace Acgs.Governance.Cli.Commands.Maintenance;

/// <summary><c>acgs-cli maintenance end</c>.</summary>
internal static class EndCommand
{
    public static Command Create()
    {
        var command = new Command("end", "Ends maintenance before its time, that of the configuration as well.") { AlertCommands.Service };
        LedgerOptions.AddTo(command);
        command.SetAction(!OperatorCommands.AreLinked ? OperatorCommands.HandOver : (ParseResult parsed) =>
        {
            var settings = LedgerOptions.ReadSettings(parsed);
            var service = AlertCommands.FindService(parsed, settings);
            var lifecycle = WebhookSettings.Lifecycle(service, WebhookSettings.Read(settings.Configuration));
            var count = AlertCommands.Run(parsed, (outbox, stop) => outbox.ChangeAsync(service, [], change => EndAsync(change, lifecycle), stop));
            Console.Out.WriteLine(count == 0 ? $"{service}: there was no maintenance" : $"{service}: maintenance ended");
            return ExitCode.Success;
        });
        return command;
    }

    private static async ValueTask<int> EndAsync(IOutboxChange change, AlertLifecycle lifecycle)
    {
        var keys = await AlertLifecycle.FindMaintenanceAsync(change);
        foreach (var key in keys)
        {
            await lifecycle.CloseAsync(change, key, source: null);
        }

        return keys.Count;
    }
}
