// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Recording;

/// <summary>Repeats what a store has to do until it does, and knows whether it answers.</summary>
internal sealed partial class LedgerStoreCalls(ILedgerStore store, TimeProvider time, ILogger<LedgerStoreCalls> logger)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    private Exception? _failure;
    private string? _logged;

    /// <summary>Why the last call failed; <see langword="null"/> if it did not.</summary>
    public Exception? Failure => Volatile.Read(ref _failure);

    /// <summary>Runs a call until it succeeds.</summary>
    /// <param name="call">The call, which must be repeatable.</param>
    /// <param name="stopping">Gives up; the call is abandoned if it does not react.</param>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public async Task RepeatAsync(Func<CancellationToken, Task> call, CancellationToken stopping)
    {
        for (var pause = FirstPause; !await TryAsync(call, stopping); pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            await Task.Delay(pause, time, stopping);
        }
    }

    /// <summary>Runs a call once.</summary>
    /// <returns>Whether it succeeded.</returns>
    public async Task<bool> TryAsync(Func<CancellationToken, Task> call, CancellationToken stopping)
    {
        try
        {
            await call(stopping).WaitAsync(stopping);
            Succeed();
            return true;
        }
        catch (Exception exception) when (!stopping.IsCancellationRequested)
        {
            Fail(exception);
            return false;
        }
    }

    private void Succeed()
    {
        if (Interlocked.Exchange(ref _failure, null) is not null)
        {
            _logged = null;
            Log.Recovered(logger, store.Location);
        }
    }

    // An outage is logged once, and again if its cause changes.
    private void Fail(Exception exception)
    {
        Volatile.Write(ref _failure, exception);
        var cause = exception is LedgerException ? exception.Message : exception.GetType().Name;
        if (Interlocked.Exchange(ref _logged, cause) == cause)
        {
            return;
        }

        if (exception is LedgerException)
        {
            Log.Unusable(logger, exception.Message);
        }
        else
        {
            Log.Failed(logger, store.Location, exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1703, LogLevel.Error, "The ledger cannot be written: {Reason}", EventName = "LedgerUnusable")]
        public static partial void Unusable(ILogger logger, string reason);

        [LoggerMessage(
            1704, LogLevel.Error, "The ledger at {Location} does not answer. Records wait in memory, and are written when it does.",
            EventName = "LedgerFailed")]
        public static partial void Failed(ILogger logger, string location, Exception exception);

        [LoggerMessage(1705, LogLevel.Information, "The ledger at {Location} answers again.", EventName = "LedgerRecovered")]
        public static partial void Recovered(ILogger logger, string location);
    }
}
