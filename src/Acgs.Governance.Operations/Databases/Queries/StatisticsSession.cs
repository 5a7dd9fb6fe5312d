// Constitutional Hash: cdd01ef066bc6cf2

using System.Data;
using System.Globalization;
using Npgsql;

namespace Acgs.Governance.Operations.Databases.Queries;

/// <summary>One transaction that sees one state of the statistics, and cannot write.</summary>
internal sealed class StatisticsSession : IAsyncDisposable
{
    /// <summary>Where names are looked up: nowhere that an ordinary role can write to.</summary>
    public const string Catalog = "pg_catalog, pg_temp";

    private readonly NpgsqlTransaction _transaction;
    private readonly CancellationToken _stop;

    private StatisticsSession(NpgsqlTransaction transaction, CancellationToken stop) => (_transaction, _stop) = (transaction, stop);

    /// <param name="connection">An open connection, which is used for nothing else meanwhile.</param>
    /// <param name="timeout">How long a statement may take.</param>
    /// <param name="searchPath">Where names are looked up.</param>
    /// <param name="stop">Gives up.</param>
    public static async Task<StatisticsSession> BeginAsync(
        NpgsqlConnection connection, TimeSpan timeout, string searchPath, CancellationToken stop)
    {
        var session = new StatisticsSession(await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop), stop);
        var milliseconds = ((long)timeout.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
        await session.ExecuteAsync($"SET TRANSACTION READ ONLY; SET LOCAL statement_timeout = {milliseconds}; SET LOCAL search_path = {searchPath}");
        // Before PostgreSQL 15 the first look takes the snapshot of all statistics; since, they are read one by one unless asked otherwise.
        await session.ExecuteAsync(
            "SELECT set_config('stats_fetch_consistency', 'snapshot', true) WHERE current_setting('stats_fetch_consistency', true) IS NOT NULL");
        return session;
    }

    public async Task<IReadOnlyList<T>> ReadAsync<T>(string sql, Func<NpgsqlDataReader, T> read, params (string Name, object Value)[] parameters)
    {
        await using var command = Create(sql);
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        await using var reader = await command.ExecuteReaderAsync(_stop);
        var rows = new List<T>();
        while (await reader.ReadAsync(_stop))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    public ValueTask DisposeAsync() => _transaction.DisposeAsync();

    private async Task ExecuteAsync(string sql)
    {
        await using var command = Create(sql);
        await command.ExecuteNonQueryAsync(_stop);
    }

    private NpgsqlCommand Create(string sql) => new(sql, _transaction.Connection, _transaction);
}
