// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;
using Npgsql;
using NpgsqlTypes;
using static Acgs.Governance.PostgreSql.Ledger.LedgerParameter;

namespace Acgs.Governance.PostgreSql.Ledger;

/// <summary>An integration: a transaction that holds a lock, which ends with it.</summary>
internal sealed class LedgerTurn : ILedgerIntegration
{
    private static readonly string Writer = RowDigest.Guard(
        "writer", "int8send(first_index)", "textsend(writer)", "int8send(first_seq)", "int4send(length)", "timestamptz_send(latest)");

    private static readonly string Hashes = RowDigest.Guard("hashes", "int4send(level)", "int8send(index)", "hashes");

    private readonly LedgerTurns _turns;
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;
    private readonly PendingWindow _now;
    private PendingWindow? _next;
    private long _read;

    public LedgerTurn(LedgerTurns turns, NpgsqlConnection connection, NpgsqlTransaction transaction, long size, PendingWindow now) =>
        (_turns, _connection, _transaction, Size, _now) = (turns, connection, transaction, size, now);

    public long Size { get; }

    public Task<IReadOnlyList<RecordRun>> ReadPendingAsync(int limit, CancellationToken cancellationToken) =>
        _turns.Database.ExplainAsync(() => ReadAsync(limit, cancellationToken));

    public Task<bool> CommitAsync(IReadOnlyList<IndexedRun> runs, IReadOnlyList<TileHashes> tiles, CancellationToken cancellationToken) =>
        _turns.Database.ExplainAsync(() => AddAsync(runs, tiles, cancellationToken));

    public async ValueTask DisposeAsync()
    {
        try
        {
            await _transaction.DisposeAsync();
        }
        finally
        {
            await _connection.DisposeAsync();
        }
    }

    private async Task<IReadOnlyList<RecordRun>> ReadAsync(int limit, CancellationToken cancellationToken)
    {
        var window = _turns.Window?.IsUsable(_now) is true ? _turns.Window : null;
        var runs = await (window is null
            ? _turns.Pending.ReadAllAsync(_connection, limit, cancellationToken)
            : _turns.Pending.ReadAsync(_connection, window, _now, limit, cancellationToken));
        _read = runs.Sum(run => run.Rows.Count);
        // What the limit left out is in no window.
        _next = _read == limit ? null : window is null ? _now : _now with { ReadAll = window.ReadAll };
        if (_read == 0)
        {
            _turns.Window = _next;
        }

        return runs;
    }

    private async Task<bool> AddAsync(IReadOnlyList<IndexedRun> runs, IReadOnlyList<TileHashes> tiles, CancellationToken cancellationToken)
    {
        // Until the server has said that it has them, nothing is known.
        _turns.Window = null;
        try
        {
            await InsertRunsAsync(runs, cancellationToken);
            await InsertTilesAsync(tiles, cancellationToken);
            await _transaction.CommitAsync(cancellationToken);
        }
        catch (PostgresException taken) when (taken.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            return false;
        }

        _turns.Window = runs.Sum(run => (long)run.Length) == _read ? _next : null;
        return true;
    }

    private Task<int> InsertRunsAsync(IReadOnlyList<IndexedRun> runs, CancellationToken cancellationToken) => _connection.ExecuteAsync(
        $"""
        INSERT INTO {_turns.Database.Tables.Run} (first_index, writer, first_seq, length, latest)
        SELECT first_index, {Writer}, first_seq, length, latest
        FROM unnest($1, $2, $3, $4, $5, $6) AS run (first_index, writer, first_seq, length, latest, digest)
        """,
        cancellationToken,
        Column(runs, run => run.FirstIndex, NpgsqlDbType.Bigint),
        Column(runs, run => run.Writer, NpgsqlDbType.Text),
        Column(runs, run => run.FirstSeq, NpgsqlDbType.Bigint),
        Column(runs, run => run.Length, NpgsqlDbType.Integer),
        Column(runs, run => run.Latest.UtcDateTime, NpgsqlDbType.TimestampTz),
        Column(runs, RowDigest.Of, NpgsqlDbType.Bytea));

    private Task<int> InsertTilesAsync(IReadOnlyList<TileHashes> tiles, CancellationToken cancellationToken) => _connection.ExecuteAsync(
        $"""
        INSERT INTO {_turns.Database.Tables.Tile} (level, index, width, hashes)
        SELECT level, index, octet_length(hashes) / 32, {Hashes} FROM unnest($1, $2, $3, $4) AS tile (level, index, hashes, digest)
        """,
        cancellationToken,
        Column(tiles, tile => tile.Level, NpgsqlDbType.Integer),
        Column(tiles, tile => tile.Index, NpgsqlDbType.Bigint),
        Column(tiles, tile => tile.Hashes, NpgsqlDbType.Bytea),
        Column(tiles, RowDigest.Of, NpgsqlDbType.Bytea));
}
