// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;
using Npgsql;
using NpgsqlTypes;
using static Acgs.Governance.PostgreSql.Ledger.LedgerParameter;

namespace Acgs.Governance.PostgreSql.Ledger;

/// <summary>Removes the rows of the beginning of the log: partitions that have no others at once, the rest in portions.</summary>
/// <param name="database">The database.</param>
internal sealed class RecordPruning(LedgerDatabase database)
{
    private const int Portion = 10_000;

    private readonly LedgerTables _tables = database.Tables;

    public async Task PruneAsync(PruneMark mark, TileHashes? edge, CancellationToken cancellationToken)
    {
        // First what says that the rows may be gone: whoever verifies the log meanwhile must not miss them.
        await MarkAsync(mark, edge, cancellationToken);
        var cuts = await ReadCutsAsync(mark.Limit, cancellationToken);
        var partitions = await database.RunAsync(connection => new MonthPartitions(_tables).ReadAsync(connection, cancellationToken), cancellationToken);
        foreach (var partition in partitions)
        {
            await PruneAsync(partition, mark, cuts, cancellationToken);
        }

        await RemoveRunsAsync(mark.Limit, cancellationToken);
    }

    private Task MarkAsync(PruneMark mark, TileHashes? edge, CancellationToken cancellationToken) => database.TransactAsync(
        async connection =>
        {
            if (edge is not null)
            {
                await connection.ExecuteAsync(
                    $"INSERT INTO {_tables.Tile} (level, index, width, hashes) VALUES ($1, $2, octet_length($3) / 32, $3) ON CONFLICT DO NOTHING",
                    cancellationToken, Of(edge.Level), Of(edge.Index), Of(edge.Hashes));
            }

            await connection.ExecuteAsync(
                $"INSERT INTO {_tables.PruneMark} (below, before, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
                cancellationToken, Of(mark.Limit), Of(mark.Before), Of(mark.At));
        },
        cancellationToken);

    // For each writer the first number that stays. Runs go last, so that an interrupted call can be repeated.
    private async Task<Dictionary<string, long>> ReadCutsAsync(long limit, CancellationToken cancellationToken)
    {
        var cuts = await database.ReadAsync(
            $"""
            SELECT writer, coalesce(min(first_seq) FILTER (WHERE first_index >= $1), max(first_seq + length)) FROM {_tables.Run} GROUP BY writer
            """,
            row => (Writer: row.GetString(0), Seq: row.GetInt64(1)), cancellationToken, Of(limit));
        return cuts.ToDictionary(cut => cut.Writer, cut => cut.Seq);
    }

    private async Task PruneAsync(MonthPartition partition, PruneMark mark, Dictionary<string, long> cuts, CancellationToken cancellationToken)
    {
        var table = _tables.Of(partition.Name);
        var stretches = await database.RunAsync(connection => ReadStretchesAsync(connection, table, cancellationToken), cancellationToken);
        if (stretches.Count > 0 && IsWhole(stretches, cuts))
        {
            await EmptyAsync(partition, table, mark, cuts, cancellationToken);
            return;
        }

        var doomed = stretches.Where(stretch => stretch.First < Cut(cuts, stretch)).ToList();
        foreach (var portion in SeqStretch.Portions(doomed.Select(stretch => stretch with { Last = Math.Min(stretch.Last, Cut(cuts, stretch) - 1) }), Portion))
        {
            await DeleteAsync(table, portion, cancellationToken);
        }

        if (doomed.Count > 0)
        {
            await database.ExecuteAsync($"VACUUM {table}", cancellationToken);
        }
    }

    private Task EmptyAsync(MonthPartition partition, string table, PruneMark mark, Dictionary<string, long> cuts, CancellationToken cancellationToken)
    {
        // Nobody writes to a month that is over; the others stay, because rows may come.
        var (locked, sql) = partition.IsPast(mark.At.UtcDateTime)
            ? ($"ONLY {_tables.Record}, {table}", $"DROP TABLE {table}")
            : (table, $"TRUNCATE TABLE {table}");
        return database.TransactBrieflyAsync(
            async connection =>
            {
                await connection.ExecuteAsync($"LOCK TABLE {locked} IN ACCESS EXCLUSIVE MODE", cancellationToken);
                if (IsWhole(await ReadStretchesAsync(connection, table, cancellationToken), cuts))
                {
                    await connection.ExecuteAsync(sql, cancellationToken);
                }
            },
            cancellationToken);
    }

    private static Task<List<SeqStretch>> ReadStretchesAsync(NpgsqlConnection connection, string table, CancellationToken cancellationToken) =>
        connection.ReadAsync(
            $"SELECT writer, min(seq), max(seq) FROM {table} GROUP BY writer",
            row => new SeqStretch(row.GetString(0), row.GetInt64(1), row.GetInt64(2)), cancellationToken);

    private static bool IsWhole(List<SeqStretch> stretches, Dictionary<string, long> cuts) =>
        stretches.TrueForAll(stretch => stretch.Last < Cut(cuts, stretch));

    private static long Cut(Dictionary<string, long> cuts, SeqStretch stretch) => cuts.GetValueOrDefault(stretch.Writer);

    private Task<int> DeleteAsync(string table, IReadOnlyList<SeqStretch> stretches, CancellationToken cancellationToken) => database.ExecuteAsync(
        $"""
        DELETE FROM {table} AS record USING unnest($1, $2, $3) AS stretch (writer, first_seq, last_seq)
        WHERE record.writer = stretch.writer AND record.seq BETWEEN stretch.first_seq AND stretch.last_seq
        """,
        cancellationToken,
        Column(stretches, stretch => stretch.Writer, NpgsqlDbType.Text),
        Column(stretches, stretch => stretch.First, NpgsqlDbType.Bigint),
        Column(stretches, stretch => stretch.Last, NpgsqlDbType.Bigint));

    // The last run of a writer stays: it says up to where its rows have an index.
    private Task<int> RemoveRunsAsync(long limit, CancellationToken cancellationToken) => database.ExecuteAsync(
        $"""
        DELETE FROM {_tables.Run} AS run WHERE first_index < $1
            AND EXISTS (SELECT 1 FROM {_tables.Run} AS later WHERE later.writer = run.writer AND later.first_seq > run.first_seq)
        """,
        cancellationToken, Of(limit));
}
