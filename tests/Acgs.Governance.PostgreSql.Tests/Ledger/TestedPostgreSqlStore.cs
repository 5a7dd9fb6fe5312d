// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;
using Acgs.Governance.LedgerConformance;
using Acgs.Governance.PostgreSql.Ledger;
using Npgsql;

namespace Acgs.Governance.PostgreSql.Tests.Ledger;

/// <summary>A ledger in a schema of its own.</summary>
public sealed class TestedPostgreSqlStore : ITestedStore
{
    private NpgsqlDataSource? _database;

    internal string Schema { get; } = $"ledger \"{Guid.NewGuid():N}";

    internal string ConnectionString { get; private set; } = string.Empty;

    internal LedgerTables Tables => new(Schema);

    public async Task StartAsync()
    {
        ConnectionString = (await LedgerServer.GetAsync()).ConnectionString();
        _database = NpgsqlDataSource.Create(ConnectionString);
    }

    public ILedgerStore Open() => PostgreSqlLedgerStore.Open(ConnectionString, Schema);

    public Task ReplaceAsync(StoredRecord row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return ChangeAsync(
            $"UPDATE {Tables.Record} SET id = $3, service = $4, rule = $5, severity = $6, count = $7, canonical = $8 WHERE writer = $1 AND seq = $2",
            row.Writer, row.Seq, row.Id, row.Service, row.Rule, (short)row.Severity, row.Count, row.CanonicalJson.ToArray());
    }

    public Task DeleteAsync(string writer, long seq) => ChangeAsync($"DELETE FROM {Tables.Record} WHERE writer = $1 AND seq = $2", writer, seq);

    public async Task CutAsync(long size)
    {
        await ChangeAsync(
            $"""
            DELETE FROM {Tables.Record} AS record USING {Tables.Run} AS run
            WHERE first_index >= $1 AND run.writer = record.writer AND seq >= first_seq AND seq < first_seq + length
            """,
            size);
        await ChangeAsync($"DELETE FROM {Tables.Run} WHERE first_index >= $1", size);
        _ = await RunAsync($"DELETE FROM {Tables.Checkpoint} WHERE size > $1", size);
        _ = await RunAsync($"DELETE FROM {Tables.Tile} WHERE (index + 1) << (8 * (level + 1)) > $1", size);
    }

    public Task ReplaceTileAsync(TileHashes tile)
    {
        ArgumentNullException.ThrowIfNull(tile);
        return ChangeAsync($"UPDATE {Tables.Tile} SET hashes = $3 WHERE level = $1 AND index = $2", tile.Level, tile.Index, tile.Hashes.ToArray());
    }

    public async ValueTask DisposeAsync()
    {
        if (_database is not null)
        {
            await RunAsync($"DROP SCHEMA IF EXISTS {Tables.Schema} CASCADE");
            await _database.DisposeAsync();
        }
    }

    /// <summary>Runs a statement that changes at least one row.</summary>
    internal async Task ChangeAsync(string sql, params object[] values) => Assert.NotEqual(0, await RunAsync(sql, values));

    internal async Task<int> RunAsync(string sql, params object[] values)
    {
        await using var command = Command(sql, values);
        return await command.ExecuteNonQueryAsync();
    }

    internal async Task<object?> AskAsync(string sql, params object[] values)
    {
        await using var command = Command(sql, values);
        return await command.ExecuteScalarAsync();
    }

    private NpgsqlCommand Command(string sql, object[] values)
    {
        var command = _database!.CreateCommand(sql);
        command.Parameters.AddRange(values.Select(value => new NpgsqlParameter { Value = value }).ToArray());
        return command;
    }
}
