// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts;
using Acgs.Governance.Alerts.Delivery;
using Acgs.Governance.Alerts.Outbox;
using Acgs.Governance.Cli.Alerts;
using Acgs.Governance.Cli.Reports.Alerts;

namespace Acgs.Governance.Cli.Commands.Alerts;

/// <summary>Sends an alert that a person asked for through the outbox of a service, and shows what comes back.</summary>
/// <param name="outbox">The outbox.</param>
/// <param name="sender">The service.</param>
/// <param name="webhooks">The receivers.</param>
internal sealed class AlertExchange(IAlertOutbox outbox, string sender, IReadOnlyList<Webhook> webhooks)
{
    /// <summary>Adds the alert to the outbox, for all receivers.</summary>
    public Task AddAsync(Alert alert, CancellationToken stop) =>
        AddAsync(alert, static _ => ValueTask.FromResult<IReadOnlyDictionary<string, OutboxEntry>>(new Dictionary<string, OutboxEntry>()), stop);

    /// <summary>Adds the alert to the outbox, for the receivers that were not told.</summary>
    /// <param name="alert">The alert.</param>
    /// <param name="readTold">Reads by which entry each receiver was told, or will be.</param>
    /// <param name="stop">Gives up.</param>
    /// <returns>The identifiers of what is still to be delivered: of this alert, and of earlier ones.</returns>
    public Task<IReadOnlyList<string>> AddAsync(
        Alert alert, Func<IOutboxReader, ValueTask<IReadOnlyDictionary<string, OutboxEntry>>> readTold, CancellationToken stop) => outbox.ChangeAsync(
        sender,
        [],
        async change =>
        {
            var told = await readTold(change);
            var receivers = webhooks.Where(webhook => webhook.Least <= alert.Severity || AlertRules.IsAlwaysSent(alert.Rule)).ToList();
            var untold = receivers.Where(webhook => !told.ContainsKey(webhook.Name)).ToList();
            await WebhookSettings.Lifecycle(sender, untold).SendAsync(change, alert);
            var waiting = receivers.Select(webhook => told.GetValueOrDefault(webhook.Name)).OfType<OutboxEntry>()
                .Where(entry => entry.State == OutboxState.Waiting).Select(entry => entry.AlertId).Distinct();
            return (IReadOnlyList<string>)[.. waiting, .. untold.Count > 0 || receivers.Count == 0 ? [alert.Id] : Array.Empty<string>()];
        },
        stop);

    /// <summary>Delivers an alert, unless a running service does.</summary>
    /// <returns>Whether all receivers have it.</returns>
    /// <exception cref="FailureException">No receiver takes it.</exception>
    public async Task<bool> DeliverAsync(string alertId, TimeSpan longest, CancellationToken stop)
    {
        var report = new ExchangeReport(Console.Out, alertId);
        using var delivery = new AlertDelivery(outbox, sender, webhooks, report.WriteExchange);
        await delivery.RunAsync(new() { AlertId = alertId }, longest, stop);
        var entries = await outbox.ReadAsync(sender, reader => reader.ReadAsync(new() { AlertId = alertId }), stop);
        foreach (var entry in entries)
        {
            report.WriteResult(entry);
        }

        return entries.Count > 0
            ? entries.All(entry => entry.State == OutboxState.Delivered)
            : throw new FailureException("no receiver takes alerts of this severity: see MinimumSeverity of Acgs:Alerts:Webhooks.");
    }
}
