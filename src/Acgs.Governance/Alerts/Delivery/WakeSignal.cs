// Constitutional Hash: cdd01ef066bc6cf2

using System.Threading.Channels;

namespace Acgs.Governance.Alerts.Delivery;

/// <summary>Wakes a loop before its time. Several signals before it waits are one.</summary>
/// <param name="time">The clock.</param>
internal sealed class WakeSignal(TimeProvider time)
{
    private readonly Channel<bool> _signals = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Set() => _signals.Writer.TryWrite(true);

    /// <summary>Waits for a signal, or for the time to pass.</summary>
    public async Task WaitAsync(TimeSpan longest, CancellationToken stop)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var signaled = _signals.Reader.WaitToReadAsync(ended.Token).AsTask();
        await Task.WhenAny(signaled, Task.Delay(longest, time, ended.Token));
        await ended.CancelAsync();
        await ((Task)signaled).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _signals.Reader.TryRead(out _);
        stop.ThrowIfCancellationRequested();
    }
}
