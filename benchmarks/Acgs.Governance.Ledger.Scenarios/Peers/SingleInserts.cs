// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Data.Sqlite;

namespace Acgs.Governance.Ledger.Scenarios.Peers;

/// <summary>One insert per commit, as a service writes it that does not think of it.</summary>
internal sealed class SingleInserts : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SemaphoreSlim _turn = new(1);

    public SingleInserts(string path)
    {
        _connection = new($"Data Source={path};Pooling=false");
        _connection.Open();
        Execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;");
        Execute("CREATE TABLE violation (id BLOB PRIMARY KEY, service TEXT, rule TEXT, severity INTEGER, body BLOB) WITHOUT ROWID;");
    }

    public async Task AppendAsync()
    {
        await _turn.WaitAsync();
        try
        {
            using var command = _connection.CreateCommand();
            command.CommandText = "INSERT INTO violation VALUES ($id, 'orders', 'benchmark_rule', 1, $body)";
            command.Parameters.AddWithValue("$id", Guid.CreateVersion7().ToByteArray(bigEndian: true));
            command.Parameters.AddWithValue("$body", new byte[Samples.BodyLength]);
            command.ExecuteNonQuery();
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose()
    {
        _connection.Dispose();
        _turn.Dispose();
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
