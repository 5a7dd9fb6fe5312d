// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Databases.Queries;
using Acgs.Governance.PostgreSql.Ledger;
using Npgsql;

namespace Acgs.Governance.Operations.Databases;

/// <summary>
/// Reads the statistics of a database in one transaction that cannot write. The rights of pg_monitor are enough; with fewer it reads less.
/// </summary>
/// <param name="connection">Where the database is, and who asks.</param>
/// <param name="timeout">How long all together may take, however the server hangs.</param>
/// <param name="time">The clock.</param>
internal sealed class DatabaseStatisticsReader(NpgsqlConnectionStringBuilder connection, TimeSpan timeout, TimeProvider time)
{
    private const string ApplicationName = "acgs-cli";
    private const int MostToConnect = 1024;
    private const string HowToGetStatements =
        "it is an extension: name it in shared_preload_libraries, restart the server and run CREATE EXTENSION pg_stat_statements in this database.";

    /// <summary>Reads.</summary>
    /// <param name="top">The length of each list of tables and statements.</param>
    /// <param name="stop">Gives up.</param>
    /// <exception cref="FailureException">The server cannot be asked, or does not answer in time.</exception>
    public async Task<DatabaseStatistics> ReadAsync(int top, CancellationToken stop)
    {
        using var limit = new CancellationTokenSource(timeout, time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stop);
        try
        {
            // Abandoned and not canceled: Npgsql asks the server to cancel and waits for it, which a server that hangs does not answer.
            return await Task.Run(() => ConnectAsync(top), CancellationToken.None).WaitAsync(end.Token);
        }
        catch (OperationCanceledException)
        {
            throw stop.IsCancellationRequested
                ? new FailureException("stopped before the database answered; run the command again.")
                : DatabaseFailure.Explain(new TimeoutException(), connection, timeout);
        }
        catch (Exception failure) when (failure is NpgsqlException or TimeoutException or IOException or System.Net.Sockets.SocketException)
        {
            throw DatabaseFailure.Explain(failure, connection, timeout);
        }
    }

    private async Task<DatabaseStatistics> ConnectAsync(int top)
    {
        var seconds = (int)Math.Ceiling(timeout.TotalSeconds);
        var own = new NpgsqlConnectionStringBuilder(connection.ConnectionString)
        {
            ApplicationName = ApplicationName,
            Pooling = false,
            Multiplexing = false,
            // Npgsql takes no more; all together ends in time all the same.
            Timeout = Math.Min(seconds, MostToConnect),
            CommandTimeout = seconds,
        };
        await using var source = OwnDataSource.Create(own.ConnectionString);
        await using var opened = await source.OpenConnectionAsync();
        await using var session = await StatisticsSession.BeginAsync(opened, timeout, StatisticsSession.Catalog, CancellationToken.None);
        return await ReadAsync(session, top);
    }

    private static async Task<DatabaseStatistics> ReadAsync(StatisticsSession session, int top)
    {
        var remarks = new List<string>();
        var server = await ServerQuery.ReadAsync(session);
        if (!server.SeesEverySession)
        {
            remarks.Add($"the role {ConnectionFailure.Clean(server.Role)} sees only its own sessions and statements: "
                + $"GRANT pg_monitor TO {SqlName.Quote(ConnectionFailure.Clean(server.Role))} shows it those of others.");
        }

        return new()
        {
            Server = server,
            Connections = await SessionQuery.ReadConnectionsAsync(session),
            OldestTransaction = await SessionQuery.ReadOldestTransactionAsync(session),
            LongestStatement = await SessionQuery.ReadLongestStatementAsync(session),
            Blocked = await SessionQuery.ReadBlockedAsync(session),
            Activity = await ServerQuery.ReadActivityAsync(session),
            Checkpoints = await ServerQuery.ReadCheckpointsAsync(session),
            TransactionIdAge = await ServerQuery.ReadTransactionIdAgeAsync(session),
            DeadRows = await TableQuery.ReadDeadRowsAsync(session, top),
            MostWritten = await TableQuery.ReadMostWrittenAsync(session, top),
            Replicas = await ServerQuery.ReadReplicasAsync(session),
            Statements = await ReadStatementsAsync(session, top, remarks),
            Remarks = remarks,
        };
    }

    // The last one: what it may not read ends the transaction.
    private static async Task<IReadOnlyList<StatementStatistics>?> ReadStatementsAsync(StatisticsSession session, int top, List<string> remarks)
    {
        if (await StatementQuery.FindAsync(session) is not { } view)
        {
            remarks.Add($"pg_stat_statements is not there; {HowToGetStatements}");
            return null;
        }

        try
        {
            var statements = await StatementQuery.ReadAsync(session, view, top);
            if (statements is null)
            {
                remarks.Add("pg_stat_statements has none of the columns that are known; this program is older than the extension.");
            }

            return statements;
        }
        catch (PostgresException refused)
            when (refused.SqlState is PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.ObjectNotInPrerequisiteState)
        {
            remarks.Add($"pg_stat_statements cannot be read ({ConnectionFailure.Clean(refused.MessageText)}); {HowToGetStatements}");
            return null;
        }
    }
}
