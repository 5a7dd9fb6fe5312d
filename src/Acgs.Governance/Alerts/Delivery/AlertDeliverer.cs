// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts.Outbox;

namespace Acgs.Governance.Alerts.Delivery;

/// <summary>
/// Delivers what waits in the outbox, while it is the turn of this process. An attempt whose result is not stored is made again: at least once,
/// with the same identifier.
/// </summary>
/// <param name="outbox">The outbox.</param>
/// <param name="sender">The service.</param>
/// <param name="webhooks">The receivers.</param>
/// <param name="client">Sends.</param>
/// <param name="limits">When to give up.</param>
/// <param name="time">The clock.</param>
/// <param name="tried">Told each attempt and what became of its entry, when it is stored.</param>
internal sealed class AlertDeliverer(
    IAlertOutbox outbox, string sender, IReadOnlyList<Webhook> webhooks, WebhookClient client, DeliveryLimits limits, TimeProvider time,
    Action<OutboxEntry, WebhookExchange> tried) : IDisposable
{
    // A receiver that hangs has so many attempts at once; others are not behind it.
    private const int MostAtOnce = 8;

    /// <summary>How often the outbox is looked at, if nobody signals.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromMilliseconds(250);

    private readonly DeliveryTurn _turn = new(outbox, sender, time);
    private readonly WakeSignal _wake = new(time);
    private readonly CancellationTokenSource _ending = new();
    private readonly Lock _lock = new();
    private readonly Dictionary<long, (string Webhook, Task Task)> _running = [];
    private readonly HashSet<string> _gone = [];

    // Receivers that did not accept the last alert, as far as this process knows: at first it does not know.
    private readonly HashSet<string> _away = [.. webhooks.Select(webhook => webhook.Name)];

    // Attempts that have ended since the outbox was read, where they may still be due.
    private readonly HashSet<long> _ended = [];

    /// <summary>Says that something may wait.</summary>
    public void Wake() => _wake.Set();

    /// <summary>Waits until there may be something to do.</summary>
    public Task WaitAsync(CancellationToken stop) => _wake.WaitAsync(Period, stop);

    /// <summary>Begins to deliver what is due.</summary>
    /// <returns>Whether it is the turn of this process.</returns>
    public async Task<bool> StepAsync(CancellationToken stop)
    {
        if (!await _turn.TakeAsync(stop))
        {
            return false;
        }

        foreach (var webhook in webhooks)
        {
            lock (_lock)
            {
                _ended.Clear();
            }

            var due = await outbox.ReadAsync(
                sender, reader => reader.ReadAsync(new() { IsDue = true, Webhook = webhook.Name, Limit = 2 * MostAtOnce }), stop);
            foreach (var entry in due)
            {
                Begin(webhook, entry);
            }
        }

        return true;
    }

    /// <summary>Waits for the attempts that were begun, and gives the turn back.</summary>
    public async Task EndAsync(CancellationToken stop)
    {
        Task[] running;
        lock (_lock)
        {
            running = [.. _running.Values.Select(attempt => attempt.Task)];
        }

        await Task.WhenAll(running).WaitAsync(stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _ending.CancelAsync();
        // If the store does not answer, the turn ends by itself.
        await _turn.ReleaseAsync(stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    // Not disposed: an attempt may still ask it, and a cancelled source holds nothing.
    public void Dispose() => _ending.Cancel();

    private void Begin(Webhook webhook, OutboxEntry entry)
    {
        lock (_lock)
        {
            if (!_ended.Contains(entry.Number) && !_running.ContainsKey(entry.Number)
                && _running.Values.Count(attempt => attempt.Webhook == webhook.Name) < MostAtOnce)
            {
                _running.Add(entry.Number, (webhook.Name, Task.Run(() => DeliverAsync(webhook, entry, _ending.Token), CancellationToken.None)));
            }
        }
    }

    private async Task DeliverAsync(Webhook webhook, OutboxEntry entry, CancellationToken ending)
    {
        try
        {
            // A process that was frozen between reading and sending has lost its turn.
            if (_turn.IsHeld)
            {
                var exchange = IsGone(webhook) ? WebhookExchange.Gone : await client.SendAsync(webhook, entry.AlertId, entry.Body, ending);
                await StoreAsync(entry, exchange, ending);
            }
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // Tried again after the next start.
        }
        finally
        {
            lock (_lock)
            {
                _running.Remove(entry.Number);
                _ended.Add(entry.Number);
            }

            Wake();
        }
    }

    private bool IsGone(Webhook webhook)
    {
        lock (_lock)
        {
            return _gone.Contains(webhook.Name);
        }
    }

    private async Task StoreAsync(OutboxEntry entry, WebhookExchange exchange, CancellationToken stop)
    {
        var isBack = Learn(entry.Webhook, exchange);
        // The receiver has it already: as long as the store does not answer, nothing else is done with it.
        while (true)
        {
            try
            {
                tried(await outbox.ChangeAsync(sender, [], change => EndAttemptAsync(change, entry, exchange, isBack), stop), exchange);
                return;
            }
            catch (Exception) when (!stop.IsCancellationRequested)
            {
                await Task.Delay(Period, time, stop);
            }
        }
    }

    // Says whether the receiver is back.
    private bool Learn(string webhook, WebhookExchange exchange)
    {
        lock (_lock)
        {
            if (exchange.IsGone)
            {
                _gone.Add(webhook);
            }

            if (exchange.IsAccepted)
            {
                return _away.Remove(webhook);
            }

            _away.Add(webhook);
            return false;
        }
    }

    // A person may have dropped it meanwhile.
    private async ValueTask<OutboxEntry> EndAttemptAsync(IOutboxChange change, OutboxEntry entry, WebhookExchange exchange, bool isBack)
    {
        if (await change.ReadAsync(new() { Number = entry.Number }) is not [{ State: OutboxState.Waiting } waiting])
        {
            return entry;
        }

        var ended = limits.Decide(waiting, exchange, change.Now, Random.Shared.NextDouble());
        await change.UpdateAsync(ended);
        if (isBack)
        {
            await HurryAsync(change, waiting.Webhook);
        }

        return ended;
    }

    // What failed because the receiver was not there need not wait for its back-off.
    private static async ValueTask HurryAsync(IOutboxChange change, string webhook)
    {
        foreach (var entry in await change.ReadAsync(new() { State = OutboxState.Waiting, Webhook = webhook }))
        {
            if (entry.DueAt > change.Now && DeliveryLimits.IsOutage(entry))
            {
                await change.UpdateAsync(entry with { DueAt = change.Now });
            }
        }
    }
}
