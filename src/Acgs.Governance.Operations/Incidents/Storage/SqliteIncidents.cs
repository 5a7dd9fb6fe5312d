// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Sqlite.Ledger;

namespace Acgs.Governance.Operations.Incidents.Storage;

/// <summary>Incidents in the file of the ledger.</summary>
internal sealed class SqliteIncidents : IIncidentDatabase
{
    private const string Find = $"SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = '{IncidentSchema.Entry}'";

    private readonly LedgerFile _file;
    private readonly ReaderPool _readers;
    private readonly WriteQueue _writes;
    private readonly TimeProvider _time;

    /// <param name="path">The file.</param>
    /// <param name="time">The clock.</param>
    public SqliteIncidents(string path, TimeProvider time)
    {
        (_file, _time) = (new(path), time);
        (_readers, _writes) = (new(_file), new(_file));
    }

    public string Location => _file.Path;

    // What is read or changed is there at once: the tasks are done.
    public Task<T> ReadAsync<T>(T none, Func<IIncidentSession, Task<T>> read, CancellationToken stop) => _readers.ReadAtOnceAsync(
        connection => connection.Number(Find) is null ? none : read(Open(connection)).GetAwaiter().GetResult(), stop);

    public Task<T> ChangeAsync<T>(Func<IIncidentSession, Task<T>> change, CancellationToken stop) => _writes.WriteAsync(
        connection =>
        {
            if (connection.Number(Find) is null)
            {
                connection.Run(IncidentSchema.Create(static name => name, "integer"));
            }

            return change(Open(connection)).GetAwaiter().GetResult();
        },
        stop);

    public async ValueTask DisposeAsync()
    {
        await _readers.DisposeAsync();
        await _writes.DisposeAsync();
    }

    private SqliteIncidentSession Open(LedgerConnection connection) => new(connection, _time.GetUtcNow());
}
