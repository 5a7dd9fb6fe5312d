// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;

namespace Acgs.Governance.Sqlite.Ledger;

/// <summary>Reads rows in the order of the log.</summary>
internal static class LogReader
{
    /// <summary>How many records are read at once: some 500 kB.</summary>
    public const int Portion = 1024;

    // CROSS JOIN keeps the order of the loops, so that nothing is sorted.
    private const string Rows =
        $"""
        SELECT {RecordColumns.List}, run.first_index - run.first_seq
        FROM run CROSS JOIN record ON record.key
            BETWEEN (run.writer << 40) + run.first_seq + max(0, ?1 - run.first_index)
            AND (run.writer << 40) + run.first_seq + min(run.length, ?2 - run.first_index) - 1
        WHERE run.first_index >= coalesce((SELECT max(first_index) FROM run WHERE first_index <= ?1), 0) AND run.first_index < ?2
        ORDER BY run.first_index, record.key
        """;

    private const string Covering =
        """
        SELECT first_index + ?2 - first_seq FROM run
        WHERE writer = ?1 AND first_seq <= ?2 AND ?2 < first_seq + length ORDER BY first_seq DESC LIMIT 1
        """;

    public static long Size(LedgerConnection connection) =>
        connection.Number("SELECT first_index + length FROM run ORDER BY first_index DESC LIMIT 1") ?? 0;

    /// <summary>Reads rows; places without one have <see langword="null"/>.</summary>
    public static IReadOnlyList<IndexedRecord> Read(LedgerConnection connection, long start, long limit)
    {
        var names = new WriterNames(connection);
        var records = new List<IndexedRecord>((int)(limit - start));
        using var reader = connection.Command(Rows, start, limit).ExecuteReader();
        while (reader.Read())
        {
            var record = RecordColumns.Read(reader, names);
            var index = record.Seq + reader.GetInt64(RecordColumns.Count);
            Fill(records, start, Math.Min(index, limit));

            // Runs that overlap are the work of somebody else's hand: the first has the place. A damaged file may claim any other.
            if (index == start + records.Count && index < limit)
            {
                records.Add(new(index, record));
            }
        }

        Fill(records, start, limit);
        return records;
    }

    /// <summary>Finds a row; of several with the identifier, one that has an index.</summary>
    public static IndexedRecord? Find(LedgerConnection connection, Guid id)
    {
        var names = new WriterNames(connection);
        IndexedRecord? found = null;
        foreach (var record in connection.List(
            reader => RecordColumns.Read(reader, names),
            $"SELECT {RecordColumns.List} FROM record WHERE id = ?1 ORDER BY key LIMIT 16", RecordColumns.ToBytes(id)))
        {
            var number = connection.Number("SELECT number FROM writer WHERE name = ?1", record.Writer);
            var index = connection.Number(Covering, number, record.Seq);
            found = found?.Index is null ? new(index, record) : found;
        }

        return found;
    }

    private static void Fill(List<IndexedRecord> records, long start, long limit)
    {
        while (start + records.Count < limit)
        {
            records.Add(new(start + records.Count, null));
        }
    }
}
