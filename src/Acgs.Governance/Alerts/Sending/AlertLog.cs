// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts.Delivery;
using Acgs.Governance.Alerts.Outbox;
using Acgs.Governance.Ledger;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Alerts.Sending;

/// <summary>Logs what operators must know of sending alerts.</summary>
internal sealed partial class AlertLog(ILogger<AlertLog> logger)
{
    public void SendDirectly(Alert alert, string location) => Log.SentDirectly(logger, alert.Id, alert.DedupKey, location);

    public void Fail(string location, Exception exception)
    {
        if (exception is LedgerException)
        {
            Log.Unusable(logger, exception.Message);
        }
        else
        {
            Log.Failed(logger, location, exception);
        }
    }

    public void Recover(string location) => Log.Recovered(logger, location);

    public void Attempt(OutboxEntry entry, WebhookExchange exchange)
    {
        if (entry.State == OutboxState.Dead)
        {
            Log.GivenUp(logger, entry.AlertId, entry.DedupKey, entry.Webhook, entry.Attempts, exchange.Answer);
        }
        else if (!exchange.IsAccepted && entry.Attempts == 1)
        {
            Log.Delayed(logger, entry.AlertId, entry.DedupKey, entry.Webhook, exchange.Answer);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1802, LogLevel.Error, "Alerts cannot be kept: {Reason}", EventName = "AlertOutboxUnusable")]
        public static partial void Unusable(ILogger logger, string reason);

        [LoggerMessage(
            1803, LogLevel.Error, "The outbox of alerts at {Location} does not answer. Alerts wait in memory, and new ones about health are sent directly.",
            EventName = "AlertOutboxFailed")]
        public static partial void Failed(ILogger logger, string location, Exception exception);

        [LoggerMessage(1804, LogLevel.Information, "The outbox of alerts at {Location} answers again.", EventName = "AlertOutboxRecovered")]
        public static partial void Recovered(ILogger logger, string location);

        [LoggerMessage(
            1805, LogLevel.Warning, "The alert {Id} ({DedupKey}) is sent before it is kept: the outbox at {Location} does not answer.",
            EventName = "AlertSentDirectly")]
        public static partial void SentDirectly(ILogger logger, string id, string dedupKey, string location);

        [LoggerMessage(
            1806, LogLevel.Warning, "The alert {Id} ({DedupKey}) could not be delivered to {Webhook} at once: {Answer}. It is tried again.",
            EventName = "AlertDelayed")]
        public static partial void Delayed(ILogger logger, string id, string dedupKey, string webhook, string answer);

        [LoggerMessage(
            1807, LogLevel.Error,
            "The alert {Id} ({DedupKey}) is not delivered to {Webhook}: given up after {Attempts} attempts, the last of which brought: {Answer}. "
            + "Run 'acgs-cli alerts replay' when the receiver is back, or 'acgs-cli alerts drop'.",
            EventName = "AlertGivenUp")]
        public static partial void GivenUp(ILogger logger, string id, string dedupKey, string webhook, int attempts, string answer);
    }
}
