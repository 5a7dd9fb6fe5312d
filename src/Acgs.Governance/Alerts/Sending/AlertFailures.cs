// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;

namespace Acgs.Governance.Alerts.Sending;

/// <summary>Runs what the outbox has to do, and knows whether it answers.</summary>
internal sealed class AlertFailures(AlertOutboxSource source, AlertLog log, TimeProvider time)
{
    // An answer that took longer is the end of an outage.
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(5);

    private string? _logged;
    private long _since = time.GetTimestamp();

    /// <summary>Why the last call failed; <see langword="null"/> if it did not.</summary>
    public Exception? Last { get; private set; }

    /// <summary>For how long the outbox has answered.</summary>
    public TimeSpan Answering => Last is null ? time.GetElapsedTime(Volatile.Read(ref _since)) : TimeSpan.Zero;

    /// <summary>Runs a call once.</summary>
    /// <returns>Whether it succeeded.</returns>
    public async Task<bool> TryAsync(Func<CancellationToken, Task> call, CancellationToken stop)
    {
        var begin = time.GetTimestamp();
        try
        {
            await call(stop);
            Succeed(begin);
            return true;
        }
        catch (Exception exception) when (!stop.IsCancellationRequested)
        {
            Fail(exception);
            return false;
        }
    }

    private void Succeed(long begin)
    {
        if (Last is not null || time.GetElapsedTime(begin) > LongestAnswer)
        {
            Volatile.Write(ref _since, time.GetTimestamp());
        }

        Last = null;
        if (Interlocked.Exchange(ref _logged, null) is not null)
        {
            log.Recover(source.Outbox.Location);
        }
    }

    // An outage is logged once, and again if its cause changes.
    private void Fail(Exception exception)
    {
        Last = exception;
        var cause = exception is LedgerException ? exception.Message : exception.GetType().Name;
        if (Interlocked.Exchange(ref _logged, cause) != cause)
        {
            log.Fail(source.Outbox.Location, exception);
        }
    }
}
