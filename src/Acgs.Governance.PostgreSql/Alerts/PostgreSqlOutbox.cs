// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts.Outbox;
using Acgs.Governance.Ledger;
using Acgs.Governance.PostgreSql.Ledger;
using Npgsql;
using static Acgs.Governance.PostgreSql.Ledger.LedgerParameter;

namespace Acgs.Governance.PostgreSql.Alerts;

/// <summary>The alerts in a database. A turn is a row that expires by the clock of the server.</summary>
/// <param name="database">The database.</param>
internal sealed class PostgreSqlOutbox(LedgerDatabase database)
{
    private const string TakesTurn = "expires = clock_timestamp() + interval '3 seconds'";

    public Task<T> ReadAsync<T>(string? sender, Func<IOutboxReader, ValueTask<T>> read, CancellationToken cancellationToken) => database.RunAsync(
        async connection => await read(await OpenAsync(connection, sender, cancellationToken)), cancellationToken);

    public Task<T> ChangeAsync<T>(
        string sender, IReadOnlyList<StoredRecord> rows, Func<IOutboxChange, ValueTask<T>> change, CancellationToken cancellationToken) => database.RunAsync(
        async connection =>
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            if (rows.Count > 0)
            {
                await new RecordAppender(database).InsertAsync(connection, rows, cancellationToken);
            }

            await connection.ReadAsync(
                "SELECT 1 FROM pg_advisory_xact_lock($1)", row => row.GetInt32(0), cancellationToken,
                Of(LedgerLocks.Of(database.Tables.SchemaName, $"alerts/{sender}")));
            var result = await change(await OpenAsync(connection, sender, cancellationToken));
            return await ConfirmedCommit.RunAsync(connection, () => CommitAsync(transaction, result, cancellationToken), cancellationToken);
        },
        cancellationToken);

    public async Task<bool> TryTakeTurnAsync(string sender, Guid holder, CancellationToken cancellationToken) => await database.ExecuteAsync(
        $"""
        INSERT INTO {database.Tables.AlertTurn} AS turn (sender, holder, expires) VALUES ($1, $2, clock_timestamp() + interval '3 seconds')
        ON CONFLICT (sender) DO UPDATE SET holder = $2, {TakesTurn} WHERE turn.holder = $2 OR turn.expires < clock_timestamp()
        """,
        cancellationToken, Of(sender), Of(holder)) > 0;

    public Task ReleaseTurnAsync(string sender, Guid holder, CancellationToken cancellationToken) => database.ExecuteAsync(
        $"DELETE FROM {database.Tables.AlertTurn} WHERE sender = $1 AND holder = $2", cancellationToken, Of(sender), Of(holder));

    private static async Task<T> CommitAsync<T>(NpgsqlTransaction transaction, T result, CancellationToken cancellationToken)
    {
        await transaction.CommitAsync(cancellationToken);
        return result;
    }

    private async Task<OutboxRows> OpenAsync(NpgsqlConnection connection, string? sender, CancellationToken cancellationToken)
    {
        var now = await connection.ReadAsync("SELECT clock_timestamp()", row => new DateTimeOffset(row.GetDateTime(0)), cancellationToken);
        return new(connection, database.Tables, sender, now[0], cancellationToken);
    }
}
