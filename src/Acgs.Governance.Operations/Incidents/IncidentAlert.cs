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

    /// <summary>
    /// What each receiver was told of an incident, or is to be, in its present state and in this severity or a graver one: the last of its entries.
    /// </summary>
    public static async ValueTask<IReadOnlyDictionary<string, OutboxEntry>> ReadToldAsync(IOutboxReader outbox, Alert alert) =>
        (await outbox.ReadAsync(new() { DedupKey = alert.DedupKey, IsNewestFirst = true }))
        .DistinctBy(entry => entry.Webhook)
        .Where(entry => entry.State is OutboxState.Waiting or OutboxState.Delivered && entry.Status == alert.Status && entry.Severity >= alert.Severity)
        .ToDictionary(entry => entry.Webhook, StringComparer.Ordinal);

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
