// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;

namespace Acgs.Governance.Alerts.Sending;

/// <summary>Runs what the outbox has to do, and knows whether it answers.</summary>
internal sealed class AlertFailures(AlertOutboxSource source, AlertLog log, TimeProvider time)
{
    // An answer that took longer is the end of an outage.
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();

    // For each caller: a disk that is full fails one and not the other.
    private readonly Exception?[] _last = new Exception?[Enum.GetValues<OutboxCaller>().Length];
    private readonly HashSet<string> _logged = new(StringComparer.Ordinal);
    private long _since = time.GetTimestamp();

    /// <summary>Why the last call of a caller failed; <see langword="null"/> if none did.</summary>
    public Exception? Last
    {
        get
        {
            lock (_lock)
            {
                return Array.Find(_last, failure => failure is not null);
            }
        }
    }

    /// <summary>For how long the outbox has answered.</summary>
    public TimeSpan Answering => Last is null ? time.GetElapsedTime(Volatile.Read(ref _since)) : TimeSpan.Zero;

    /// <summary>Runs a call once.</summary>
    /// <returns>Whether it succeeded.</returns>
    public async Task<bool> TryAsync(OutboxCaller caller, Func<CancellationToken, Task> call, CancellationToken stop)
    {
        var begin = time.GetTimestamp();
        try
        {
            await call(stop);
            Succeed(caller, begin);
            return true;
        }
        catch (Exception exception) when (!stop.IsCancellationRequested)
        {
            Fail(caller, exception);
            return false;
        }
    }

    private void Succeed(OutboxCaller caller, long begin)
    {
        bool isOver;
        lock (_lock)
        {
            if (_last[(int)caller] is not null || time.GetElapsedTime(begin) > LongestAnswer)
            {
                Volatile.Write(ref _since, time.GetTimestamp());
            }

            _last[(int)caller] = null;
            isOver = _logged.Count > 0 && Array.TrueForAll(_last, failure => failure is null);
            if (isOver)
            {
                _logged.Clear();
            }
        }

        if (isOver)
        {
            log.Recover(source.Outbox.Location);
        }
    }

    // An outage is logged once for each of its causes.
    private void Fail(OutboxCaller caller, Exception exception)
    {
        bool isNew;
        lock (_lock)
        {
            _last[(int)caller] = exception;
            isNew = _logged.Add(exception is LedgerException ? exception.Message : exception.GetType().Name);
        }

        if (isNew)
        {
            log.Fail(source.Outbox.Location, exception);
        }
    }
}
