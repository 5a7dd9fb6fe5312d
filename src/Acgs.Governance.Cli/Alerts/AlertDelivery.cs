// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts.Delivery;
using Acgs.Governance.Alerts.Outbox;

namespace Acgs.Governance.Cli.Alerts;

/// <summary>Delivers what waits in an outbox, unless a running service does.</summary>
internal sealed class AlertDelivery : IDisposable
{
    // As in a service that does not configure it.
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestEnd = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private static readonly DeliveryLimits Limits = new(MostAttempts: 200, TimeSpan.FromHours(24));

    private readonly IAlertOutbox _outbox;
    private readonly string _sender;
    private readonly WebhookClient _client = new(Timeout, TimeProvider.System);
    private readonly AlertDeliverer _deliverer;

    /// <param name="outbox">The outbox.</param>
    /// <param name="sender">The service whose alerts are delivered.</param>
    /// <param name="webhooks">The receivers.</param>
    /// <param name="tried">Told each attempt.</param>
    public AlertDelivery(IAlertOutbox outbox, string sender, IReadOnlyList<Webhook> webhooks, Action<OutboxEntry, WebhookExchange> tried)
    {
        (_outbox, _sender) = (outbox, sender);
        _deliverer = new(outbox, sender, webhooks, _client, Limits, TimeProvider.System, tried);
    }

    /// <summary>Delivers until nothing waits that a query chooses, or it takes too long.</summary>
    /// <returns>What still waits.</returns>
    public async Task<IReadOnlyList<OutboxEntry>> RunAsync(OutboxQuery query, TimeSpan longest, CancellationToken stop)
    {
        using var end = new CancellationTokenSource();
        var delivering = RunAsync(end.Token);
        var waiting = await WaitAsync(query, longest, stop);
        await end.CancelAsync();
        await delivering;
        return waiting;
    }

    /// <summary>Waits, while it is delivered, until nothing waits that a query chooses, or it takes too long.</summary>
    /// <returns>What still waits.</returns>
    public async Task<IReadOnlyList<OutboxEntry>> WaitAsync(OutboxQuery query, TimeSpan longest, CancellationToken stop)
    {
        using var limit = new CancellationTokenSource(longest);
        _deliverer.Wake();
        var waiting = await ReadAsync(query, stop);
        while (waiting.Count > 0 && !limit.IsCancellationRequested)
        {
            await Task.Delay(Pause, stop);
            waiting = await ReadAsync(query, stop);
        }

        return waiting;
    }

    /// <summary>Delivers until it is stopped.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        try
        {
            while (true)
            {
                await _deliverer.StepAsync(stop);
                await _deliverer.WaitAsync(stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            using var limit = new CancellationTokenSource(LongestEnd);
            await _deliverer.EndAsync(limit.Token);
        }
    }

    public void Dispose()
    {
        _deliverer.Dispose();
        _client.Dispose();
    }

    private Task<IReadOnlyList<OutboxEntry>> ReadAsync(OutboxQuery query, CancellationToken stop) =>
        _outbox.ReadAsync(_sender, reader => reader.ReadAsync(query with { State = OutboxState.Waiting }), stop);
}
