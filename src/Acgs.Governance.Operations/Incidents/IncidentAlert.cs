// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts;
using Acgs.Governance.Alerts.Outbox;
using Acgs.Governance.Ledger;

namespace Acgs.Governance.Operations.Incidents;

/// <summary>Alerts by which people tell of an incident.</summary>
internal static class IncidentAlert
{
    /// <summary>The rule of these alerts.</summary>
    public const string Rule = "incident";

    /// <summary>Whether receivers were told of an incident in its present state, in this severity or a graver one.</summary>
    public static async ValueTask<bool> IsToldAsync(IOutboxReader outbox, Alert alert) =>
        await outbox.ReadAsync(new() { DedupKey = alert.DedupKey, IsNewestFirst = true, Limit = 1 }) is [var last]
        && last is { State: OutboxState.Waiting or OutboxState.Delivered } && last.Status == alert.Status && last.Severity >= alert.Severity;

    /// <summary>Makes an alert.</summary>
    /// <param name="service">The service in whose name it is sent.</param>
    /// <param name="message">The sentence for people.</param>
    /// <param name="severity">How grave it is.</param>
    /// <param name="hash">The active hash.</param>
    /// <param name="incident">The incident; <see langword="null"/> if it is about none.</param>
    public static Alert Create(string service, string message, ViolationSeverity severity, string hash, Incident? incident)
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
            Status = incident?.Closed is null ? AlertStatus.Firing : AlertStatus.Resolved,
            Rule = Rule,
            DedupKey = incident?.DedupKey ?? $"{Rule}/{id}",
        };
    }
}
