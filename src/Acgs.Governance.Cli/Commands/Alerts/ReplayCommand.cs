// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Alerts.Outbox;

namespace Acgs.Governance.Cli.Commands.Alerts;

/// <summary><c>acgs-cli alerts replay</c>.</summary>
internal static class ReplayCommand
{
    public static Command Create() => SelectedAlerts.Create(
        "replay", "Delivers dead letters once more, with the same identifiers: by the running service, or when it runs again.",
        "Every dead letter.", "replayed", [OutboxState.Dead],
        (entry, now) => entry with { State = OutboxState.Waiting, Attempts = 0, Since = now, DueAt = now, EndedAt = null });
}
