// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Acgs.Governance.Sqlite.Ledger;

/// <summary>A connection that prepares each statement once. One thread at a time uses it.</summary>
internal sealed class LedgerConnection : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _commands = [];

    private LedgerConnection(SqliteConnection connection) => _connection = connection;

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="mode">Whether to write, and whether to make it.</param>
    /// <param name="settings">Statements that the connection begins with.</param>
    public static LedgerConnection Open(string path, SqliteOpenMode mode, string settings)
    {
        var source = new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false };
        var connection = new LedgerConnection(new(source.ToString()));
        try
        {
            connection._connection.Open();
            connection.Run(settings);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>A statement with its values, which are <c>?1</c>, <c>?2</c> and so on in its text.</summary>
    public SqliteCommand Command(string sql, params ReadOnlySpan<object?> values)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            _commands.Add(sql, command = Prepare(sql, values.Length));
        }

        for (var place = 0; place < values.Length; place++)
        {
            command.Parameters[place].Value = values[place] ?? DBNull.Value;
        }

        return command;
    }

    /// <summary>Runs statements without values. A command of several hides the failure of one that stands behind a result.</summary>
    public void Run(string script) => SqliteException.ThrowExceptionForRC(raw.sqlite3_exec(_connection.Handle, script), _connection.Handle);

    /// <summary>Copies the file as it is at one instant, while others write it.</summary>
    public void CopyTo(SqliteConnection target) => _connection.BackupDatabase(target);

    /// <summary>Runs a statement.</summary>
    /// <returns>How many rows it changed.</returns>
    public int Execute(string sql, params ReadOnlySpan<object?> values) => Command(sql, values).ExecuteNonQuery();

    /// <summary>Reads a number; <see langword="null"/> where there is none.</summary>
    public long? Number(string sql, params ReadOnlySpan<object?> values) => Command(sql, values).ExecuteScalar() as long?;

    /// <summary>Reads the rows of a statement.</summary>
    public List<T> List<T>(Func<SqliteDataReader, T> read, string sql, params ReadOnlySpan<object?> values)
    {
        using var reader = Command(sql, values).ExecuteReader();
        var list = new List<T>();
        while (reader.Read())
        {
            list.Add(read(reader));
        }

        return list;
    }

    public void Dispose()
    {
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }

        _connection.Dispose();
    }

    private SqliteCommand Prepare(string sql, int parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        for (var place = 1; place <= parameters; place++)
        {
            command.Parameters.Add(new() { ParameterName = $"?{place}" });
        }

        return command;
    }
}
