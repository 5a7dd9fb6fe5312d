// Constitutional Hash: cdd01ef066bc6cf2

using System.Data.Common;
using Acgs.Governance.Ledger;
using Acgs.Governance.PostgreSql.Ledger;
using Npgsql;

namespace Acgs.Governance.Operations.Incidents.Storage;

/// <summary>Statements on a connection of PostgreSQL.</summary>
/// <param name="connection">The connection, in a transaction.</param>
/// <param name="database">The database.</param>
/// <param name="now">The time by the clock of the server.</param>
/// <param name="stop">Stops.</param>
internal sealed class PostgreSqlIncidentSession(
    NpgsqlConnection connection, LedgerDatabase database, DateTimeOffset now, CancellationToken stop) : IIncidentSession
{
    public DateTimeOffset Now => now;

    public string Table(string name) => database.Tables.Of(name);

    public Task<List<T>> ReadAsync<T>(string sql, Func<DbDataReader, T> read, params object?[] values) =>
        connection.ReadAsync(Positional(sql), read, stop, Array.ConvertAll(values, Parameter));

    public Task ExecuteAsync(string sql, params object?[] values) =>
        connection.ExecuteAsync(Positional(sql), stop, Array.ConvertAll(values, Parameter));

    public Task AppendAsync(StoredRecord row) => new RecordAppender(database).InsertAsync(connection, [row], stop);

    public DateTimeOffset TimeOf(DbDataReader row, int column) => new(row.GetDateTime(column));

    private static string Positional(string sql) => sql.Replace('?', '$');

    private static NpgsqlParameter Parameter(object? value) => value switch
    {
        int number => LedgerParameter.Of(number),
        DateTimeOffset time => LedgerParameter.Of(time),
        _ => LedgerParameter.OfNullable((string?)value),
    };
}
