// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.PostgreSql.Ledger;
using Npgsql;
using static Acgs.Governance.PostgreSql.Ledger.LedgerParameter;

namespace Acgs.Governance.Operations.Incidents.Storage;

/// <summary>Incidents in the schema of the ledger.</summary>
internal sealed class PostgreSqlIncidents : IIncidentDatabase
{
    private readonly NpgsqlDataSource _source;
    private readonly LedgerDatabase _database;

    /// <param name="connectionString">The connection string.</param>
    /// <param name="schema">The schema of the ledger.</param>
    /// <exception cref="ArgumentException">The connection string is malformed.</exception>
    public PostgreSqlIncidents(string connectionString, string schema)
    {
        _source = OwnDataSource.Create(connectionString);
        _database = new(OwnDataSource.Primary(_source), schema);
    }

    public string Location => _database.Location;

    public Task<T> ReadAsync<T>(T none, Func<IIncidentSession, Task<T>> read, CancellationToken stop) => _database.RunAsync(
        async connection =>
        {
            await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, stop);
            await new LedgerIdentity(_database).ReadOriginAsync(connection, stop);
            return await HasTablesAsync(connection, stop) ? await read(await OpenAsync(connection, stop)) : none;
        },
        stop);

    public Task<T> ChangeAsync<T>(Func<IIncidentSession, Task<T>> change, CancellationToken stop) => _database.RunAsync(
        async connection =>
        {
            await using var transaction = await connection.BeginTransactionAsync(stop);
            await new LedgerIdentity(_database).ReadOriginAsync(connection, stop);
            await connection.ExecuteAsync(
                "SELECT pg_advisory_xact_lock($1)", stop, Of(LedgerLocks.Of(_database.Tables.SchemaName, "incidents")));
            if (!await HasTablesAsync(connection, stop))
            {
                await connection.ExecuteAsync(IncidentSchema.Create(_database.Tables.Of, "timestamptz"), stop);
            }

            var result = await change(await OpenAsync(connection, stop));
            return await ConfirmedCommit.RunAsync(connection, () => CommitAsync(transaction, result, stop), stop);
        },
        stop);

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private static async Task<T> CommitAsync<T>(NpgsqlTransaction transaction, T result, CancellationToken stop)
    {
        await transaction.CommitAsync(stop);
        return result;
    }

    private async Task<bool> HasTablesAsync(NpgsqlConnection connection, CancellationToken stop) => (await connection.ReadAsync(
        "SELECT to_regclass($1) IS NOT NULL", row => row.GetBoolean(0), stop, Of(_database.Tables.Of(IncidentSchema.Entry))))[0];

    private async Task<PostgreSqlIncidentSession> OpenAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        var now = await connection.ReadAsync(
            "SELECT date_trunc('milliseconds', clock_timestamp())", row => new DateTimeOffset(row.GetDateTime(0)), stop);
        return new(connection, _database, now[0], stop);
    }
}
