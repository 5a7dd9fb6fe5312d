// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Alerts.Delivery;
using Acgs.Governance.Alerts.Sources;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Alerts.Sending;

/// <summary>
/// Sends alerts that the outbox does not take in time, since it may be the outbox that they are about. They are written when it answers, and then
/// sent again, with the same identifier.
/// </summary>
internal sealed class DirectSending(
    AlertSetup setup, MaintenanceWindows windows, AlertOutboxSource source, IOptions<AlertOptions> options, AlertLog log, TimeProvider time)
{
    private const int MostAttempts = 5;

    private static readonly TimeSpan CapWindow = TimeSpan.FromMinutes(1);

    private readonly HashSet<string> _sent = new(StringComparer.Ordinal);
    private readonly Queue<long> _times = [];

    /// <summary>Begins to send an alert, unless that was done.</summary>
    public void Begin(Alert alert, CancellationToken stop)
    {
        if (windows.IsActive(time.GetUtcNow()) || IsOverCap() || !_sent.Add(alert.Id))
        {
            return;
        }

        _times.Enqueue(time.GetTimestamp());
        log.SendDirectly(alert, source.Outbox.Location);
        foreach (var webhook in setup.Webhooks.Where(webhook => alert.Severity >= webhook.Least))
        {
            _ = Task.Run(() => SendAsync(webhook, alert, stop), CancellationToken.None);
        }
    }

    /// <summary>Forgets what was sent: the outbox has it.</summary>
    public void Forget() => _sent.Clear();

    private bool IsOverCap()
    {
        while (_times.TryPeek(out var oldest) && time.GetElapsedTime(oldest) > CapWindow)
        {
            _times.Dequeue();
        }

        return _times.Count >= options.Value.MaxPerMinute;
    }

    private async Task SendAsync(Webhook webhook, Alert alert, CancellationToken stop)
    {
        try
        {
            var body = Encoding.UTF8.GetString(AlertJson.Write(alert));
            for (var attempt = 1; !(await setup.Client.SendAsync(webhook, alert.Id, body, stop)).IsAccepted && attempt < MostAttempts; attempt++)
            {
                await Task.Delay(DeliveryLimits.Delay(attempt, wish: null, Random.Shared.NextDouble()), time, stop);
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
    }
}
