// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Acgs.Governance.Sqlite.Ledger;

/// <summary>What there is of each writer.</summary>
internal static class LogWriters
{
    private const string Integrated = "(SELECT first_seq + length - 1 FROM run WHERE run.writer = number ORDER BY first_seq DESC LIMIT 1)";

    // Rows of a writer whose name was removed, or never was there, count as well: hence the walk over the numbers that rows have. UNION and
    // not UNION ALL: in a damaged file the next number can be one that was there before, and the walk would not end.
    private const string Known =
        """
        WITH RECURSIVE walk (number) AS (
            SELECT min(key) >> 40 FROM record
            UNION
            SELECT (SELECT min(key) >> 40 FROM record WHERE key >= (walk.number + 1) << 40) FROM walk WHERE walk.number IS NOT NULL),
        known (number) AS (SELECT number FROM walk WHERE number IS NOT NULL UNION SELECT number FROM writer UNION SELECT writer FROM run)
        """;

    private const string States =
        $"""
        {Known}
        SELECT number,
            (SELECT min(key) FROM record WHERE key >= number << 40 AND key < (number + 1) << 40),
            (SELECT max(key) FROM record WHERE key >= number << 40 AND key < (number + 1) << 40),
            (SELECT count(*) FROM record WHERE key >= number << 40 AND key < (number + 1) << 40),
            {Integrated}
        FROM known ORDER BY number
        """;

    private const string Waiting =
        $"""
        {Known}
        SELECT number, integrated FROM (SELECT number, coalesce({Integrated}, 0) AS integrated FROM known)
        WHERE EXISTS (SELECT 1 FROM record WHERE key = (number << 40) + integrated + 1)
        """;

    private const string Pending = "SELECT key, id, json FROM record WHERE key > ?1 AND key <= ?2 ORDER BY key";

    /// <summary>Reads all of them.</summary>
    public static IReadOnlyList<WriterState> Read(LedgerConnection connection)
    {
        var names = new WriterNames(connection);
        return connection.List(
            reader => new WriterState(names[reader.GetInt64(0)], Seq(reader, 1), Seq(reader, 2), reader.GetInt64(3), Number(reader, 4)), States);
    }

    /// <summary>Reads rows without an index. Of several writers each gets its share, so that none is kept waiting by another.</summary>
    /// <param name="connection">Where they are read.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="numbers">Told the number of each writer.</param>
    public static IReadOnlyList<RecordRun> ReadPending(LedgerConnection connection, int limit, Dictionary<string, long> numbers)
    {
        var names = new WriterNames(connection);
        var waiting = connection.List(reader => (Number: reader.GetInt64(0), Integrated: reader.GetInt64(1)), Waiting);
        var runs = new List<RecordRun>(waiting.Count);
        for (var place = 0; place < waiting.Count && limit > 0; place++)
        {
            var (number, integrated) = waiting[place];
            var rows = ReadRun(connection, RowKey.Of(number, integrated), Math.Max(1, limit / (waiting.Count - place)));
            runs.Add(new(names[number], integrated + 1, rows));
            numbers[names[number]] = number;
            limit -= rows.Count;
        }

        return runs;
    }

    // A key that does not follow the one before it is behind a gap, which may still be filled.
    private static List<PendingRecord> ReadRun(LedgerConnection connection, long integrated, int limit)
    {
        using var reader = connection.Command(Pending, integrated, integrated + limit).ExecuteReader();
        var rows = new List<PendingRecord>();
        while (reader.Read() && reader.GetInt64(0) == integrated + rows.Count + 1)
        {
            rows.Add(new(RecordColumns.ToId(raw.sqlite3_column_blob(reader.Handle, 1)), raw.sqlite3_column_blob(reader.Handle, 2).ToArray()));
        }

        return rows;
    }

    private static long Seq(SqliteDataReader reader, int column) => RowKey.Seq(Number(reader, column));

    private static long Number(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? 0 : reader.GetInt64(column);
}
