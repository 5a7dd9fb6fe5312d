// Constitutional Hash: cdd01ef066bc6cf2

using Npgsql;

namespace Acgs.Governance.PostgreSql.Ledger;

/// <summary>Statements on a connection.</summary>
internal static class LedgerStatements
{
    /// <summary>
    /// Keeps the server, for this transaction, from compiling a statement to machine code: it takes the many partitions and unknown numbers of
    /// rows for much work, and compiles for a second what runs for some milliseconds.
    /// </summary>
    public const string NoCompilation = "set_config('jit', 'off', true)";

    /// <summary>Reads all rows of a statement that the server would compile; in one round trip.</summary>
    public static async Task<List<T>> ReadPlainlyAsync<T>(
        this NpgsqlConnection connection, string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken, params NpgsqlParameter[] parameters)
    {
        var command = new NpgsqlBatchCommand(sql);
        command.Parameters.AddRange(parameters);
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { new($"SELECT {NoCompilation}"), command } };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        return await ReadRowsAsync(reader, read, cancellationToken);
    }

    /// <summary>Reads all rows.</summary>
    public static async Task<List<T>> ReadAsync<T>(
        this NpgsqlConnection connection, string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken, params NpgsqlParameter[] parameters)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddRange(parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await ReadRowsAsync(reader, read, cancellationToken);
    }

    /// <returns>How many rows were changed.</returns>
    public static async Task<int> ExecuteAsync(
        this NpgsqlConnection connection, string sql, CancellationToken cancellationToken, params NpgsqlParameter[] parameters)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddRange(parameters);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<List<T>> ReadRowsAsync<T>(NpgsqlDataReader reader, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}
