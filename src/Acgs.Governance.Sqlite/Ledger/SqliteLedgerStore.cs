// Constitutional Hash: cdd01ef066bc6cf2

using System.Runtime.CompilerServices;
using Acgs.Governance.Alerts.Outbox;
using Acgs.Governance.Ledger;
using Acgs.Governance.Sqlite.Alerts;

namespace Acgs.Governance.Sqlite.Ledger;

/// <summary>The ledger in a SQLite file, and its alerts. Several processes may have it open.</summary>
internal sealed class SqliteLedgerStore : ILedgerStore, IAlertOutbox, IDisposable
{
    private const int CheckpointPortion = 1024;
    private const string IntegratorSuffix = "-integrator";

    private readonly LedgerFile _file;
    private readonly ReaderPool _readers;
    private readonly WriteQueue _writes;
    private readonly SqliteOutbox _outbox;

    /// <param name="path">The file, which is opened when it is needed.</param>
    /// <param name="time">The clock of alerts; that of the system by default.</param>
    public SqliteLedgerStore(string path, TimeProvider? time = null)
    {
        _file = new(path);
        _readers = new(_file);
        _writes = new(_file);
        _outbox = new(Location, _readers, _writes, time ?? TimeProvider.System);
    }

    public string Location => _file.Path;

    public Task MigrateAsync(string origin, CancellationToken cancellationToken) =>
        Task.Run(() => SqliteFailure.Explain(Location, () => _file.Create(origin)), cancellationToken);

    public Task<string> ReadOriginAsync(CancellationToken cancellationToken) => _readers.ReadAsync(
        connection => connection.Command("SELECT origin FROM log").ExecuteScalar() as string
            ?? throw new LedgerException($"{Location} is damaged: the log has no name. Restore a backup."),
        cancellationToken);

    public async Task AppendAsync(IReadOnlyList<StoredRecord> rows, CancellationToken cancellationToken)
    {
        if (rows.Count > 0)
        {
            _ = await _writes.WriteAsync(connection => RecordAppending.Append(connection, rows), cancellationToken);
        }
    }

    public async Task<ILedgerIntegration?> TryIntegrateAsync(CancellationToken cancellationToken)
    {
        // The check comes first, so that no lock is made beside a file of somebody else.
        _ = await ReadSizeAsync(cancellationToken);
        var taken = SqliteFailure.Explain(Location, () => FileLock.TryTake(Location + IntegratorSuffix));
        try
        {
            return taken is null ? null : new SqliteIntegration(_readers, _writes, taken, await ReadSizeAsync(cancellationToken));
        }
        catch
        {
            taken?.Dispose();
            throw;
        }
    }

    public Task<long> ReadSizeAsync(CancellationToken cancellationToken) => _readers.ReadAsync(LogReader.Size, cancellationToken);

    public async IAsyncEnumerable<IndexedRecord> ReadAsync(long start, long limit, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // While the caller hashes one portion, the next one is read.
        for (var (next, ahead) = (start, ReadPortionAsync(start, limit, cancellationToken)); next < limit;)
        {
            var records = await ahead;
            next += records.Count;
            ahead = ReadPortionAsync(next, limit, cancellationToken);
            foreach (var record in records)
            {
                yield return record;
            }
        }
    }

    public Task<TileHashes?> ReadTileAsync(int level, long index, CancellationToken cancellationToken) =>
        _readers.ReadAsync(connection => LogTable.ReadTile(connection, level, index), cancellationToken);

    public Task<IndexedRecord?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        _readers.ReadAtOnceAsync(connection => LogReader.Find(connection, id), cancellationToken);

    public async IAsyncEnumerable<StoredRecord> QueryAsync(ViolationQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var reader = new ViolationReader(query); reader.HasMore;)
        {
            foreach (var record in await _readers.ReadAsync(reader.Read, cancellationToken))
            {
                yield return record;
            }
        }
    }

    public Task AddCheckpointAsync(SignedCheckpoint checkpoint, CancellationToken cancellationToken) =>
        _writes.WriteAsync(connection => LogTable.AddCheckpoint(connection, checkpoint), cancellationToken);

    public async IAsyncEnumerable<SignedCheckpoint> ReadCheckpointsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var (above, count) = (-1L, CheckpointPortion); count == CheckpointPortion;)
        {
            var checkpoints = await _readers.ReadAsync(connection => LogTable.ReadCheckpoints(connection, above, CheckpointPortion), cancellationToken);
            foreach (var checkpoint in checkpoints)
            {
                yield return checkpoint;
            }

            (above, count) = (checkpoints.Count == 0 ? above : checkpoints[^1].Size, checkpoints.Count);
        }
    }

    public Task<SignedCheckpoint?> ReadLastCheckpointAsync(CancellationToken cancellationToken) =>
        _readers.ReadAsync(LogTable.ReadLastCheckpoint, cancellationToken);

    public async IAsyncEnumerable<WriterState> ReadWritersAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var writer in await _readers.ReadAsync(LogWriters.Read, cancellationToken))
        {
            yield return writer;
        }
    }

    public Task<long> FindPruneLimitAsync(DateTimeOffset before, CancellationToken cancellationToken) => _readers.ReadAsync(
        connection => connection.Number("SELECT min(first_index) FROM run WHERE latest >= ?1", before.ToUnixTimeMilliseconds()) ?? LogReader.Size(connection),
        cancellationToken);

    public Task PruneAsync(PruneMark mark, TileHashes? edge, CancellationToken cancellationToken) =>
        new Pruning(_writes).PruneAsync(mark, edge, cancellationToken);

    public Task<PruneMark?> ReadPruneMarkAsync(CancellationToken cancellationToken) => _readers.ReadAsync(LogTable.ReadPruneMark, cancellationToken);

    public Task<T> ReadAsync<T>(string? sender, Func<IOutboxReader, ValueTask<T>> read, CancellationToken cancellationToken) =>
        _outbox.ReadAsync(sender, read, cancellationToken);

    public Task<T> ChangeAsync<T>(
        string sender, IReadOnlyList<StoredRecord> rows, Func<IOutboxChange, ValueTask<T>> change, CancellationToken cancellationToken) =>
        _outbox.ChangeAsync(sender, rows, change, cancellationToken);

    public Task<bool> TryTakeTurnAsync(string sender, Guid holder, CancellationToken cancellationToken) =>
        Task.Run(() => _outbox.TryTakeTurn(sender), cancellationToken);

    public Task ReleaseTurnAsync(string sender, Guid holder, CancellationToken cancellationToken) =>
        Task.Run(() => _outbox.ReleaseTurn(sender), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        _outbox.Dispose();
        await _readers.DisposeAsync();
        await _writes.DisposeAsync();
    }

    // A host that is disposed of in the old way accepts nothing else.
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    private Task<IReadOnlyList<IndexedRecord>> ReadPortionAsync(long start, long limit, CancellationToken cancellationToken) => start >= limit
        ? Task.FromResult<IReadOnlyList<IndexedRecord>>([])
        : _readers.ReadAsync(connection => LogReader.Read(connection, start, Math.Min(limit, start + LogReader.Portion)), cancellationToken);
}
