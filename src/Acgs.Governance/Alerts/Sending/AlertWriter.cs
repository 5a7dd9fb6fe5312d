// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Alerts.Sending;

/// <summary>Writes what the raiser has to the outbox, in its order. What the outbox does not take in time is sent directly as well.</summary>
internal sealed class AlertWriter(
    AlertRaiser raiser, AlertOutboxSource source, AlertSetup setup, AlertFailures failures, DirectSending direct, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(750);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    private readonly List<AlertChange> _waiting = [];

    /// <summary>Writes until nothing more comes.</summary>
    /// <param name="written">Called when something was written.</param>
    /// <param name="stop">Gives up.</param>
    public async Task RunAsync(Action written, CancellationToken stop)
    {
        while (await raiser.Changes.WaitToReadAsync(stop))
        {
            Take();
            for (var pause = FirstPause; _waiting.Count > 0; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
            {
                var count = _waiting.Count;
                if (await TryWriteAsync([.. _waiting], stop))
                {
                    _waiting.RemoveRange(0, count);
                    direct.Forget();
                    written();
                    break;
                }

                await SendWhileAsync(Task.Delay(pause, time, stop), stop);
            }
        }
    }

    private async Task<bool> TryWriteAsync(AlertChange[] changes, CancellationToken stop)
    {
        var writing = failures.TryAsync(
            OutboxCaller.Writer,
            token => source.Outbox.ChangeAsync(
                setup.Lifecycle.Sender,
                [],
                async change =>
                {
                    foreach (var next in changes)
                    {
                        await next.ApplyAsync(setup.Lifecycle, change);
                    }

                    return true;
                },
                token),
            stop);
        if (await Task.WhenAny(writing, Task.Delay(Patience, time, stop)) != writing)
        {
            await SendWhileAsync(writing, stop);
        }

        return await writing;
    }

    // While the outbox does not answer.
    private async Task SendWhileAsync(Task busy, CancellationToken stop)
    {
        do
        {
            Take();
            foreach (var change in _waiting.Where(change => change is { IsNew: true, Occurrence: not null }))
            {
                direct.Begin(change.Occurrence!.Alert, stop);
            }
        }
        while (await Task.WhenAny(busy, raiser.Changes.WaitToReadAsync(stop).AsTask()) != busy && !raiser.Changes.Completion.IsCompleted);

        await busy;
    }

    private void Take()
    {
        while (raiser.Changes.TryRead(out var change))
        {
            _waiting.Add(change);
        }
    }
}
