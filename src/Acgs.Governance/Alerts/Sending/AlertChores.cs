// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts.Outbox;
using Acgs.Governance.Alerts.Sources;

namespace Acgs.Governance.Alerts.Sending;

/// <summary>What is done from time to time beside delivering.</summary>
internal sealed class AlertChores(
    AlertOutboxSource source, AlertSetup setup, AlertFailures failures, AlertMetrics metrics, HeldAlerts held, MaintenanceWindows windows, TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    // What is open may look over because its sources could not say it again: they have time for that.
    private static readonly TimeSpan Settled = HeldAlerts.Period + TimeSpan.FromSeconds(10);

    private readonly TaskCompletionSource _tried = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Chore _count = new(TimeSpan.FromSeconds(5), time);
    private readonly Chore _repeat = new(HeldAlerts.Period, time);
    private readonly Chore _expire = new(TimeSpan.FromSeconds(1), time);
    private readonly Chore _remove = new(TimeSpan.FromHours(1), time);

    /// <summary>Ends when it has been tried to count what waits.</summary>
    public Task Tried => _tried.Task;

    /// <summary>How long the oldest alert has waited for its delivery; <see langword="null"/> if none waits.</summary>
    public TimeSpan? OldestWait { get; private set; }

    /// <summary>Does what every process does.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        windows.Check();
        // Of what waits for the outbox nothing is said twice.
        if (_repeat.IsDue() && failures.Last is null)
        {
            held.Repeat();
        }

        if (_count.IsDue())
        {
            await CountAsync(stop);
        }
    }

    /// <summary>Says that it has been tried.</summary>
    public void EndTry() => _tried.TrySetResult();

    /// <summary>Does what the process does whose turn it is.</summary>
    public async Task RunInTurnAsync(CancellationToken stop)
    {
        if (failures.Answering > Settled && _expire.IsDue() && await HasExpiredAsync(stop))
        {
            await ChangeAsync(setup.Lifecycle.ExpireAsync, stop);
        }

        if (_remove.IsDue())
        {
            await ChangeAsync(RemoveAsync, stop);
        }
    }

    private async Task CountAsync(CancellationToken stop)
    {
        var (waiting, dead, oldest) = await source.Outbox.ReadAsync(
            setup.Lifecycle.Sender,
            async reader =>
            {
                var first = await reader.ReadAsync(new() { State = OutboxState.Waiting, Limit = 1 });
                return (await reader.CountAsync(OutboxState.Waiting), await reader.CountAsync(OutboxState.Dead),
                    first is [var entry] ? reader.Now - entry.Since : (TimeSpan?)null);
            },
            stop);
        metrics.SetUndelivered(waiting, dead);
        OldestWait = oldest;
    }

    private Task<bool> HasExpiredAsync(CancellationToken stop) => source.Outbox.ReadAsync(
        setup.Lifecycle.Sender, async reader => (await reader.ReadOpenAsync(dedupKey: null)).Any(open => open.Until <= reader.Now), stop);

    private Task<bool> ChangeAsync(Func<IOutboxChange, ValueTask<bool>> change, CancellationToken stop) =>
        source.Outbox.ChangeAsync(setup.Lifecycle.Sender, [], change, stop);

    // A webhook that is not configured any more has nobody who delivers to it; one of a newer process has, soon.
    private async ValueTask<bool> RemoveAsync(IOutboxChange change)
    {
        await change.RemoveAsync(change.Now - Kept);
        foreach (var entry in await change.ReadAsync(new() { State = OutboxState.Waiting }))
        {
            if (setup.Webhooks.All(webhook => webhook.Name != entry.Webhook) && change.Now - entry.Since > setup.Limits.GiveUpAfter)
            {
                await change.UpdateAsync(entry with { State = OutboxState.Dead, EndedAt = change.Now, Answer = "no webhook of this name is configured" });
            }
        }

        return true;
    }
}
