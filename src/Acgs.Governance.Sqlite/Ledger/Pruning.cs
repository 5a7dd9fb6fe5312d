// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;

namespace Acgs.Governance.Sqlite.Ledger;

/// <summary>Removes rows in portions, between which others write.</summary>
/// <param name="writes">The connection that writes.</param>
internal sealed class Pruning(WriteQueue writes)
{
    private const long Rows = 4096;
    private const int Pages = 4096;

    // The last run of a writer stays without its rows: it says where the writer goes on.
    private const string NextRun =
        """
        SELECT first_index, (writer << 40) + first_seq, length, first_seq <> (SELECT max(first_seq) FROM run AS other WHERE other.writer = run.writer)
        FROM run WHERE first_index + length > ?1 AND first_index < ?2 ORDER BY first_index LIMIT 1
        """;

    /// <summary>Removes the rows below an index. The mark comes first: what it says may be gone.</summary>
    public async Task PruneAsync(PruneMark mark, TileHashes? edge, CancellationToken cancellationToken)
    {
        _ = await writes.WriteAsync(connection => Mark(connection, mark, edge), cancellationToken);
        for (long? next = 0; next is { } start;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            next = await writes.WriteAsync(connection => Delete(connection, start, mark.Limit), cancellationToken);
        }

        while (await writes.RunAsync(FreePages, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        // Whoever reads an older state meanwhile keeps the log as long as it is; the next checkpoint shortens it.
        _ = await writes.RunAsync(connection => connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)"), cancellationToken);
    }

    private static bool Mark(LedgerConnection connection, PruneMark mark, TileHashes? edge)
    {
        if (edge is not null)
        {
            LogTable.AddTile(connection, edge);
        }

        return LogTable.AddPruneMark(connection, mark) > 0;
    }

    /// <returns>The index from which to go on; <see langword="null"/> at the end.</returns>
    private static long? Delete(LedgerConnection connection, long start, long limit)
    {
        for (var left = Rows; left > 0;)
        {
            var next = connection.List(
                reader => (First: reader.GetInt64(0), Key: reader.GetInt64(1), Length: reader.GetInt64(2), IsNotLast: reader.GetBoolean(3)),
                NextRun, start, limit);
            if (next is not [var run])
            {
                return null;
            }

            var first = Math.Max(start, run.First);
            var count = Math.Min(left, run.First + run.Length - first);
            _ = connection.Execute("DELETE FROM record WHERE key >= ?1 AND key < ?2", run.Key + first - run.First, run.Key + first - run.First + count);
            (start, left) = (first + count, left - count);
            if (start == run.First + run.Length && run.IsNotLast)
            {
                _ = connection.Execute("DELETE FROM run WHERE first_index = ?1", run.First);
            }
        }

        return start;
    }

    /// <returns>Whether there is more to free.</returns>
    private static bool FreePages(LedgerConnection connection)
    {
        var free = connection.Number("PRAGMA freelist_count");
        connection.Run($"PRAGMA incremental_vacuum({Pages})");
        return connection.Number("PRAGMA freelist_count") is > 0 and var left && left < free;
    }
}
