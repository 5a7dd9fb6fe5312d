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
    /// <summary>Adds the alert to the outbox.</summary>
    /// <param name="alert">The alert.</param>
    /// <param name="isNew">Whether it is to be added, as the outbox is.</param>
    /// <param name="stop">Gives up.</param>
    /// <returns>What <paramref name="isNew"/> returned.</returns>
    public Task<bool> AddAsync(Alert alert, Func<IOutboxReader, ValueTask<bool>> isNew, CancellationToken stop) => outbox.ChangeAsync(
        sender,
        [],
        async change =>
        {
            if (!await isNew(change))
            {
                return false;
            }

            await WebhookSettings.Lifecycle(sender, webhooks).SendAsync(change, alert);
            return true;
        },
        stop);

    /// <summary>Delivers it, unless a running service does.</summary>
    /// <returns>Whether all receivers have it.</returns>
    /// <exception cref="FailureException">No receiver takes it.</exception>
    public async Task<bool> DeliverAsync(Alert alert, TimeSpan longest, CancellationToken stop)
    {
        var report = new ExchangeReport(Console.Out, alert.Id);
        using var delivery = new AlertDelivery(outbox, sender, webhooks, report.WriteExchange);
        await delivery.RunAsync(new() { AlertId = alert.Id }, longest, stop);
        var entries = await outbox.ReadAsync(sender, reader => reader.ReadAsync(new() { AlertId = alert.Id }), stop);
        foreach (var entry in entries)
        {
            report.WriteResult(entry);
        }

        return entries.Count > 0
            ? entries.All(entry => entry.State == OutboxState.Delivered)
            : throw new FailureException("no receiver takes alerts of this severity: see MinimumSeverity of Acgs:Alerts:Webhooks.");
    }
}
