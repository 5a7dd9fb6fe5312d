// Constitutional Hash: cdd01ef066bc6cf2

using System.Data.Common;
using Acgs.Governance.Ledger;
using Acgs.Governance.Sqlite.Ledger;

namespace Acgs.Governance.Operations.Incidents.Storage;

/// <summary>Statements on a connection of SQLite. Times are milliseconds since 1970, as in the other tables.</summary>
/// <param name="connection">The connection.</param>
/// <param name="now">The time.</param>
internal sealed class SqliteIncidentSession(LedgerConnection connection, DateTimeOffset now) : IIncidentSession
{
    public DateTimeOffset Now { get; } = DateTimeOffset.FromUnixTimeMilliseconds(now.ToUnixTimeMilliseconds());

    public string Table(string name) => name;

    public Task<List<T>> ReadAsync<T>(string sql, Func<DbDataReader, T> read, params object?[] values) =>
        Task.FromResult(connection.List(read, sql, Array.ConvertAll(values, Convert)));

    public Task ExecuteAsync(string sql, params object?[] values) => Task.FromResult(connection.Execute(sql, Array.ConvertAll(values, Convert)));

    public Task AppendAsync(StoredRecord row) => Task.FromResult(RecordAppending.Append(connection, [row]));

    public DateTimeOffset TimeOf(DbDataReader row, int column) => DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));

    private static object? Convert(object? value) => value is DateTimeOffset time ? time.ToUnixTimeMilliseconds() : value;
}
