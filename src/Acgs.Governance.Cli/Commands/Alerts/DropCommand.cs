// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Alerts.Outbox;

namespace Acgs.Governance.Cli.Commands.Alerts;

/// <summary><c>acgs-cli alerts drop</c>.</summary>
internal static class DropCommand
{
    public static Command Create() => SelectedAlerts.Create(
        "drop", "Gives up alerts that are not delivered. They stay in the list.", "Every alert that waits, and every dead letter.", "dropped",
        [OutboxState.Dead, OutboxState.Waiting],
        (entry, now) => entry with { State = OutboxState.Dropped, EndedAt = now });
}
