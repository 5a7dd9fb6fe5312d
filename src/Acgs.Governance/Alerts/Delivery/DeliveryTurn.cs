// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts.Outbox;

namespace Acgs.Governance.Alerts.Delivery;

/// <summary>The turn of this process to deliver, which it takes again before it ends.</summary>
/// <param name="outbox">The outbox.</param>
/// <param name="sender">The service.</param>
/// <param name="time">The clock.</param>
internal sealed class DeliveryTurn(IAlertOutbox outbox, string sender, TimeProvider time)
{
    // The turn lasts three seconds from when the store wrote it, which is later than when it was asked to.
    private static readonly TimeSpan Usable = TimeSpan.FromSeconds(2.5);
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    private readonly Guid _holder = Guid.CreateVersion7();
    private long? _asked;
    private long? _taken;

    /// <summary>Whether it is certainly the turn of this process, however long it may have slept.</summary>
    public bool IsHeld => _taken is { } taken && time.GetElapsedTime(taken) < Usable;

    /// <summary>Takes the turn or keeps it, if it is time to.</summary>
    /// <returns>Whether it is the turn of this process.</returns>
    public async Task<bool> TakeAsync(CancellationToken stop)
    {
        if (_asked is not { } before || time.GetElapsedTime(before) >= Period)
        {
            var now = time.GetTimestamp();
            _asked = now;
            _taken = await outbox.TryTakeTurnAsync(sender, _holder, stop) ? now : null;
        }

        return IsHeld;
    }

    /// <summary>Gives it back.</summary>
    public async Task ReleaseAsync(CancellationToken stop)
    {
        if (_taken is not null)
        {
            (_asked, _taken) = (null, null);
            await outbox.ReleaseTurnAsync(sender, _holder, stop);
        }
    }
}
