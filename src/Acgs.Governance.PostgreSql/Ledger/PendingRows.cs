// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;
using Npgsql;
using NpgsqlTypes;
using static Acgs.Governance.PostgreSql.Ledger.LedgerParameter;

namespace Acgs.Governance.PostgreSql.Ledger;

/// <summary>Reads rows without an index, in the transaction of an integration.</summary>
/// <param name="tables">The tables.</param>
internal sealed class PendingRows(LedgerTables tables)
{
    private readonly string _selectWriters =
        $"""
        SELECT writer FROM {tables.Record} WHERE xact >= $1::text::xid8 AND xact < $2::text::xid8
        UNION
        SELECT writer FROM {tables.Record} WHERE xact = ANY ($3::text[]::xid8[])
        """;

    private readonly string _selectOfAll = Select(tables, $"FROM {tables.Writer} AS w");

    private readonly string _selectOfSome = Select(tables, "FROM unnest($2) AS w (writer)");

    /// <summary>Reads rows of the writers that have some in a window.</summary>
    public async Task<List<RecordRun>> ReadAsync(
        NpgsqlConnection connection, PendingWindow window, PendingWindow now, int limit, CancellationToken cancellationToken)
    {
        var writers = await connection.ReadAsync(
            _selectWriters, row => row.GetString(0), cancellationToken,
            Of(window.Next), Of(now.Next), Column(window.Running, transaction => transaction, NpgsqlDbType.Text));
        return writers.Count == 0
            ? []
            : Runs(await connection.ReadAsync(_selectOfSome, Read, cancellationToken, Of(limit), Column(writers, writer => writer, NpgsqlDbType.Text)));
    }

    /// <summary>Reads rows of all writers that there have been.</summary>
    public async Task<List<RecordRun>> ReadAllAsync(NpgsqlConnection connection, int limit, CancellationToken cancellationToken) =>
        Runs(await connection.ReadAsync(_selectOfAll, Read, cancellationToken, Of(limit)));

    // A row behind a gap waits until the gap is filled, and must not use up the limit.
    private static string Select(LedgerTables tables, string fromWriters) =>
        $"""
        SELECT r.writer, r.seq, r.id, r.canonical {fromWriters}
        CROSS JOIN LATERAL (
            SELECT coalesce((SELECT first_seq + length FROM {tables.Run} AS run WHERE run.writer = w.writer ORDER BY first_seq DESC LIMIT 1), 1) AS next) AS c
        CROSS JOIN LATERAL (
            SELECT writer, seq, id, canonical, dense_rank() OVER (ORDER BY seq) AS place FROM {tables.Record} AS record
            WHERE record.writer = w.writer AND record.seq >= c.next ORDER BY seq LIMIT $1) AS r
        WHERE r.seq = c.next + r.place - 1
        LIMIT $1
        """;

    // One for each writer. Of rows with one number, whose times differ, the first is taken.
    private static List<RecordRun> Runs(List<PendingRow> rows)
    {
        var runs = new List<RecordRun>();
        foreach (var writer in rows.GroupBy(row => row.Writer))
        {
            var ordered = writer.DistinctBy(row => row.Seq).OrderBy(row => row.Seq).ToList();
            runs.Add(new(writer.Key, ordered[0].Seq, ordered.ConvertAll(row => row.Record)));
        }

        return runs;
    }

    private static PendingRow Read(NpgsqlDataReader row) =>
        new(row.GetString(0), row.GetInt64(1), new(row.GetGuid(2), row.GetFieldValue<byte[]>(3)));

    private readonly record struct PendingRow(string Writer, long Seq, PendingRecord Record);
}
