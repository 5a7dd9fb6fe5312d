// Constitutional Hash: cdd01ef066bc6cf2

using System.Runtime.CompilerServices;
using Acgs.Governance.Alerts.Outbox;
using Acgs.Governance.Ledger;
using Acgs.Governance.PostgreSql.Alerts;
using Npgsql;
using static Acgs.Governance.PostgreSql.Ledger.LedgerParameter;

namespace Acgs.Governance.PostgreSql.Ledger;

/// <summary>A ledger in PostgreSQL, and its alerts, for many replicas. What stands in the schema is described in docs/ledger/postgresql.md.</summary>
internal sealed class PostgreSqlLedgerStore : ILedgerStore, IAlertOutbox
{
    private readonly LedgerDatabase _database;
    private readonly LedgerTables _tables;
    private readonly NpgsqlDataSource? _own;
    private readonly LedgerTurns _turns;
    private readonly PostgreSqlOutbox _outbox;
    private readonly TilesAhead _ahead = new();

    private PostgreSqlLedgerStore(NpgsqlDataSource source, string schema, NpgsqlDataSource? own)
    {
        _database = new(source, schema);
        _tables = _database.Tables;
        _own = own;
        _turns = new(_database);
        _outbox = new(_database);
    }

    public string Location => _database.Location;

    /// <summary>Uses a data source, which stays the caller's. No connection is made yet.</summary>
    public static PostgreSqlLedgerStore Open(NpgsqlDataSource source, string schema = LedgerTables.DefaultSchema) =>
        new(OwnDataSource.Primary(source), schema, own: null);

    /// <summary>Uses a connection string. No connection is made yet.</summary>
    /// <exception cref="ArgumentException">The connection string is malformed.</exception>
    public static PostgreSqlLedgerStore Open(string connectionString, string schema = LedgerTables.DefaultSchema)
    {
        var own = OwnDataSource.Create(connectionString);
        return new(OwnDataSource.Primary(own), schema, own);
    }

    public Task MigrateAsync(string origin, CancellationToken cancellationToken) => new LedgerMigration(_database).RunAsync(origin, cancellationToken);

    public Task<string> ReadOriginAsync(CancellationToken cancellationToken) =>
        _database.RunAsync(connection => new LedgerIdentity(_database).ReadOriginAsync(connection, cancellationToken), cancellationToken);

    public Task AppendAsync(IReadOnlyList<StoredRecord> rows, CancellationToken cancellationToken) =>
        rows.Count == 0 ? Task.CompletedTask : new RecordAppender(_database).AppendAsync(rows, cancellationToken);

    public async Task<ILedgerIntegration?> TryIntegrateAsync(CancellationToken cancellationToken) => await _turns.TryBeginAsync(cancellationToken);

    public async Task<long> ReadSizeAsync(CancellationToken cancellationToken) => (await _database.ReadAsync(
        $"SELECT first_index + length FROM {_tables.Run} ORDER BY first_index DESC LIMIT 1", row => row.GetInt64(0), cancellationToken)).FirstOrDefault();

    public IAsyncEnumerable<IndexedRecord> ReadAsync(long start, long limit, CancellationToken cancellationToken) =>
        new LogReader(_database, _ahead).ReadAsync(start, limit, cancellationToken);

    public async Task<TileHashes?> ReadTileAsync(int level, long index, CancellationToken cancellationToken) =>
        _ahead.Find(level, index) ?? (await _database.ReadAsync(
        $"SELECT hashes FROM {_tables.Tile} WHERE level = $1 AND index = $2 ORDER BY width DESC LIMIT 1",
        row => new TileHashes(level, index, row.GetFieldValue<byte[]>(0)), cancellationToken, Of(level), Of(index))).FirstOrDefault();

    public async Task<IndexedRecord?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var records = await _database.ReadAsync(
            $"SELECT {RecordColumns.All} FROM {_tables.Record} WHERE id = $1 AND occurred_at = $2 LIMIT 1",
            RecordColumns.Read, cancellationToken, Of(id), Of(UuidTime.Of(id)));
        if (records is not [var record])
        {
            return null;
        }

        var runs = await _database.ReadAsync(
            $"SELECT first_index, first_seq, length FROM {_tables.Run} WHERE writer = $1 AND first_seq <= $2 ORDER BY first_seq DESC LIMIT 1",
            row => (First: row.GetInt64(0), Seq: row.GetInt64(1), Length: row.GetInt32(2)), cancellationToken, Of(record.Writer), Of(record.Seq));
        return new(runs is [var run] && record.Seq < run.Seq + run.Length ? run.First + record.Seq - run.Seq : null, record);
    }

    public IAsyncEnumerable<StoredRecord> QueryAsync(ViolationQuery query, CancellationToken cancellationToken) =>
        new RecordQuery(_database).ReadAsync(query, cancellationToken);

    public Task AddCheckpointAsync(SignedCheckpoint checkpoint, CancellationToken cancellationToken) => _database.ExecuteAsync(
        $"INSERT INTO {_tables.Checkpoint} (size, note) VALUES ($1, $2) ON CONFLICT DO NOTHING", cancellationToken, Of(checkpoint.Size), Of(checkpoint.Note));

    public async IAsyncEnumerable<SignedCheckpoint> ReadCheckpointsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        const int Portion = 1000;
        for (var (rest, after) = (true, -1L); rest;)
        {
            var checkpoints = await _database.ReadAsync(
                $"SELECT size, note FROM {_tables.Checkpoint} WHERE size > $1 ORDER BY size LIMIT {Portion}", ReadCheckpoint, cancellationToken, Of(after));
            foreach (var checkpoint in checkpoints)
            {
                yield return checkpoint;
                after = checkpoint.Size;
            }

            rest = checkpoints.Count == Portion;
        }
    }

    public async Task<SignedCheckpoint?> ReadLastCheckpointAsync(CancellationToken cancellationToken) => (await _database.ReadAsync(
        $"SELECT size, note FROM {_tables.Checkpoint} ORDER BY size DESC LIMIT 1", ReadCheckpoint, cancellationToken)).FirstOrDefault();

    public IAsyncEnumerable<WriterState> ReadWritersAsync(CancellationToken cancellationToken) => new WriterStates(_database).ReadAsync(cancellationToken);

    public async Task<long> FindPruneLimitAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var limit = await _database.ReadAsync(
            $"SELECT first_index FROM {_tables.Run} WHERE latest >= $1 ORDER BY first_index LIMIT 1", row => row.GetInt64(0), cancellationToken, Of(before));
        return limit is [var index] ? index : await ReadSizeAsync(cancellationToken);
    }

    public Task PruneAsync(PruneMark mark, TileHashes? edge, CancellationToken cancellationToken) =>
        new RecordPruning(_database).PruneAsync(mark, edge, cancellationToken);

    public async Task<PruneMark?> ReadPruneMarkAsync(CancellationToken cancellationToken) => (await _database.ReadAsync(
        $"SELECT below, before, at FROM {_tables.PruneMark} ORDER BY below DESC LIMIT 1",
        row => new PruneMark(row.GetInt64(0), new(row.GetDateTime(1)), new(row.GetDateTime(2))), cancellationToken)).FirstOrDefault();

    public Task<T> ReadAsync<T>(string? sender, Func<IOutboxReader, ValueTask<T>> read, CancellationToken cancellationToken) =>
        _outbox.ReadAsync(sender, read, cancellationToken);

    public Task<T> ChangeAsync<T>(
        string sender, IReadOnlyList<StoredRecord> rows, Func<IOutboxChange, ValueTask<T>> change, CancellationToken cancellationToken) =>
        _outbox.ChangeAsync(sender, rows, change, cancellationToken);

    public Task<bool> TryTakeTurnAsync(string sender, Guid holder, CancellationToken cancellationToken) =>
        _outbox.TryTakeTurnAsync(sender, holder, cancellationToken);

    public Task ReleaseTurnAsync(string sender, Guid holder, CancellationToken cancellationToken) =>
        _outbox.ReleaseTurnAsync(sender, holder, cancellationToken);

    public ValueTask DisposeAsync() => _own?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static SignedCheckpoint ReadCheckpoint(NpgsqlDataReader row) => new(row.GetInt64(0), row.GetString(1));
}
