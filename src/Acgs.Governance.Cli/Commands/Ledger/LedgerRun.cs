// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using System.Data.Common;
using System.Net.Sockets;
using Acgs.Governance.Cli.Ledger;
using Acgs.Governance.Cli.Terminal;
using Acgs.Governance.Ledger;

namespace Acgs.Governance.Cli.Commands.Ledger;

/// <summary>Work on a ledger, which ends in a result or in one sentence.</summary>
internal static class LedgerRun
{
    /// <summary>Opens the ledger and works.</summary>
    public static T Run<T>(ParseResult parsed, Func<ILedgerStore, CancellationToken, Task<T>> work) =>
        Run(parsed, title: null, (store, _, stop) => work(store, stop));

    /// <summary>Opens the ledger and works, with progress on a terminal.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="title">The text beside the bar; <see langword="null"/> for no bar.</param>
    /// <param name="work">The work; the first signal cancels it.</param>
    /// <exception cref="FailureException">The store cannot do it, or the user ended it.</exception>
    public static T Run<T>(ParseResult parsed, string? title, Func<ILedgerStore, IProgress<long>?, CancellationToken, Task<T>> work)
    {
        GlobalOptions.Assert(parsed, new(Environment.CurrentDirectory));
        return Run(LedgerOptions.Find(parsed), title, work);
    }

    /// <summary>Opens a ledger and works.</summary>
    public static T Run<T>(LedgerLocation location, string? title, Func<ILedgerStore, IProgress<long>?, CancellationToken, Task<T>> work)
    {
        using var signals = new StopSignals();
        T? result = default;
        ProgressBar.Run(title ?? string.Empty, title is not null && TerminalCapabilities.SupportsProgress, progress =>
            result = RunAsync(location, progress is null ? null : new RecordProgress(progress), work, signals.Token).GetAwaiter().GetResult());
        return result!;
    }

    private static async Task<T> RunAsync<T>(
        LedgerLocation location, RecordProgress? progress, Func<ILedgerStore, IProgress<long>?, CancellationToken, Task<T>> work, CancellationToken stop)
    {
        await using var store = LedgerStores.Open(location);
        try
        {
            return await work(store, progress, stop);
        }
        catch (Exception exception) when (stop.IsCancellationRequested && exception is OperationCanceledException or DbException)
        {
            // A server that does not answer the cancellation in time is left in the middle, which the client reports as an error.
            throw new FailureException("stopped before the end; run the command again.");
        }
        catch (LedgerException exception)
        {
            throw new FailureException(exception.Message);
        }
        catch (Exception exception) when (exception is DbException or SocketException or TimeoutException)
        {
            throw new FailureException($"{store.Location}: {exception.Message}");
        }
    }

    /// <summary>Turns the number of records that are done into the number of those that are new.</summary>
    private sealed class RecordProgress(Action<int> add) : IProgress<long>
    {
        private long _done;

        public void Report(long value)
        {
            add((int)Math.Max(0, value - _done));
            _done = value;
        }
    }
}
