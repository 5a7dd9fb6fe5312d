// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using System.Data.Common;
using System.Net.Sockets;
using Acgs.Governance.Cli.Commands.Ledger;
using Acgs.Governance.Cli.Ledger;
using Acgs.Governance.Cli.Reports;
using Acgs.Governance.Cli.Tree.Settings;
using Acgs.Governance.Ledger;
using Acgs.Governance.Operations.Backup;
using Acgs.Governance.Operations.Records;
using Npgsql;

namespace Acgs.Governance.Cli.Commands.Backup;

/// <summary>Work on backups, which ends in a result or in one sentence, and in a record of the ledger.</summary>
internal sealed class BackupRun
{
    private static readonly TimeSpan RecordDeadline = TimeSpan.FromSeconds(15);

    private readonly LedgerLocation? _ledger;
    private readonly bool _isNamed;

    /// <param name="parsed">The command line.</param>
    /// <exception cref="UsageException">The configuration cannot be read, or is of another constitution.</exception>
    public BackupRun(ParseResult parsed)
    {
        var settings = new SettingsProvider(Environment.CurrentDirectory);
        GlobalOptions.Assert(parsed, settings);
        var ledger = LedgerOptions.ReadSettings(parsed);
        (Hash, Configuration) = (settings.Default.Constitution.Active, ledger.Configuration);
        _ledger = LedgerOptions.FindOrNone(parsed, ledger, out _isNamed);
    }

    /// <summary>The active hash.</summary>
    public string Hash { get; }

    /// <summary>The configuration of the service.</summary>
    public ServiceConfiguration Configuration { get; }

    /// <summary>Works, records how it ended, and reports it: what is done stays done when the report cannot be written.</summary>
    /// <param name="rule">Under which rule it is recorded.</param>
    /// <param name="work">The work; the first signal cancels it.</param>
    /// <param name="judge">The exit code for its result. All but success are recorded as failed.</param>
    /// <param name="report">Writes the result.</param>
    /// <exception cref="FailureException">It could not be done.</exception>
    public int Run<T>(string rule, Func<CancellationToken, Task<T>> work, Func<T, int> judge, Action<T> report)
    {
        using var signals = new StopSignals();
        T result;
        try
        {
            result = ExplainAsync(work, signals.Token).GetAwaiter().GetResult();
        }
        catch (FailureException failure)
        {
            Record(rule, hasSucceeded: false, failure.Message);
            throw;
        }

        var code = judge(result);
        var isRecorded = Record(rule, code == ExitCode.Success);
        report(result);
        return isRecorded ? code : ExitCode.Failure;
    }

    /// <summary>The ledger for a backup; <see langword="null"/> if there is none.</summary>
    /// <exception cref="FailureException">One is named, and is not there.</exception>
    public async Task<LedgerSource?> FindLedgerAsync(CancellationToken stop)
    {
        await using var store = await OpenAsync(stop);
        return store is null ? null : new(_ledger!.Path, _ledger.Connection is { } connection ? new(connection) : null, _ledger.Schema);
    }

    /// <summary>Tells a person what does not belong to the result.</summary>
    public static void Tell(IEnumerable<string> notes)
    {
        foreach (var note in notes)
        {
            Console.Error.WriteLine($"acgs-cli: {ControlCharacters.Escape(note)}");
        }
    }

    private static async Task<T> ExplainAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken stop)
    {
        try
        {
            return await work(stop);
        }
        catch (Exception exception) when (stop.IsCancellationRequested && exception is OperationCanceledException or DbException or FailureException)
        {
            // What could not be tidied up is told as well.
            throw new FailureException(exception is FailureException ? exception.Message : "stopped before the end; run the command again.");
        }
        catch (Exception exception)
            when (exception is DbException or LedgerException or SocketException or TimeoutException or IOException or UnauthorizedAccessException)
        {
            throw new FailureException(exception is PostgresException refused ? $"PostgreSQL: {refused.MessageText}." : exception.Message);
        }
    }

    private bool Record(string rule, bool hasSucceeded, string? failure = null)
    {
        if (_ledger is null)
        {
            Tell(["no ledger is configured, so that nothing is recorded."]);
            return true;
        }

        try
        {
            return RecordAsync(rule, hasSucceeded).GetAwaiter().GetResult();
        }
        catch (Exception exception)
            when (exception is DbException or LedgerException or SocketException or TimeoutException
                or IOException or OperationCanceledException or FailureException)
        {
            // What kept the work from being done is told at its end.
            var reason = exception.Message == failure ? "." : $": {exception.Message}";
            Tell([$"{rule} is not recorded in the ledger{(hasSucceeded ? ", and nothing else is wrong for that" : string.Empty)}{reason}"]);
            return false;
        }
    }

    private async Task<bool> RecordAsync(string rule, bool hasSucceeded)
    {
        using var deadline = new CancellationTokenSource(RecordDeadline);
        await using var store = await OpenAsync(deadline.Token);
        if (store is null)
        {
            Tell(["there is no ledger in the database, so that nothing is recorded."]);
            return true;
        }

        var record = hasSucceeded
            ? new OperatorRecord(rule, "succeeded", ViolationSeverity.Low, Hash)
            : new OperatorRecord(rule, "failed", ViolationSeverity.High, Hash);
        Console.Error.WriteLine($"recorded as {await OperatorRecords.AppendAsync(store, record, deadline.Token)}");
        return true;
    }

    // A database without a ledger is none of the user's mistakes, unless one was named.
    private async Task<ILedgerStore?> OpenAsync(CancellationToken stop)
    {
        if (_ledger is null)
        {
            return null;
        }

        var store = LedgerStores.Open(_ledger);
        try
        {
            await store.ReadOriginAsync(stop);
            return store;
        }
        catch (Exception exception)
        {
            await store.DisposeAsync();
            if (exception is LedgerException && !_isNamed && _ledger.Path is null)
            {
                return null;
            }

            throw;
        }
    }
}
