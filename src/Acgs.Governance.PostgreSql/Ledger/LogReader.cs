// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Acgs.Governance.Ledger;
using static Acgs.Governance.PostgreSql.Ledger.LedgerParameter;

namespace Acgs.Governance.PostgreSql.Ledger;

/// <summary>Reads rows in the order of the log, a portion at a time, so that memory stays flat and no statement is long.</summary>
/// <param name="database">The database.</param>
/// <param name="ahead">Where the tiles over the rows are kept meanwhile.</param>
internal sealed class LogReader(LedgerDatabase database, TilesAhead ahead)
{
    // Some 3 MB.
    private const int Portion = 4096;

    private readonly string _selectRuns =
        $"""
        SELECT first_index, writer, first_seq, length FROM {database.Tables.Run}
        WHERE first_index >= coalesce((SELECT max(first_index) FROM {database.Tables.Run} WHERE first_index <= $1), $1) AND first_index < $2
        ORDER BY first_index
        """;

    private readonly string _selectTiles =
        $"SELECT index, hashes FROM {database.Tables.Tile} WHERE level = 0 AND index BETWEEN $1 AND $2 AND width = {TilesAhead.Width}";

    /// <summary>Reads the rows from an index to below another one.</summary>
    public async IAsyncEnumerable<IndexedRecord> ReadAsync(long start, long limit, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var next = ReadPortionAsync(start, limit, stop.Token);
        IReadOnlyList<TileHashes> tiles = [];
        try
        {
            for (var first = start; first < limit; first += Portion)
            {
                ahead.Remove(tiles);
                (var rows, tiles) = await next;
                // Read while the caller works on this one.
                next = ReadPortionAsync(first + Portion, limit, stop.Token);
                for (var place = 0; place < rows.Length; place++)
                {
                    yield return new(first + place, rows[place]);
                }
            }
        }
        finally
        {
            await stop.CancelAsync();
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            ahead.Remove([.. tiles, .. next.IsCompletedSuccessfully ? next.Result.Tiles : []]);
        }
    }

    private async Task<(StoredRecord?[] Rows, IReadOnlyList<TileHashes> Tiles)> ReadPortionAsync(long start, long limit, CancellationToken cancellationToken)
    {
        var rows = new StoredRecord?[Math.Clamp(limit - start, 0, Portion)];
        if (rows.Length == 0)
        {
            return (rows, []);
        }

        var places = new PortionPlaces(start, rows.Length);
        var runs = await database.ReadAsync(
            _selectRuns, row => (First: row.GetInt64(0), Writer: row.GetString(1), Seq: row.GetInt64(2), Length: row.GetInt32(3)),
            cancellationToken, Of(start), Of(start + rows.Length));
        runs.ForEach(run => places.Add(run.First, run.Writer, run.Seq, run.Length));
        await FillAsync(rows, places, cancellationToken);
        return (rows, rows.Length < TilesAhead.Width ? [] : await ReadTilesAsync(start, start + rows.Length, cancellationToken));
    }

    private async Task<IReadOnlyList<TileHashes>> ReadTilesAsync(long start, long limit, CancellationToken cancellationToken)
    {
        var tiles = await database.ReadAsync(
            _selectTiles, row => new TileHashes(0, row.GetInt64(0), row.GetFieldValue<byte[]>(1)), cancellationToken,
            Of(start / TilesAhead.Width), Of(limit / TilesAhead.Width));
        tiles.ForEach(ahead.Add);
        return tiles;
    }

    private Task FillAsync(StoredRecord?[] rows, PortionPlaces places, CancellationToken cancellationToken) => places.Stretches.Count == 0
        ? Task.CompletedTask
        : database.TransactAsync(
            async connection =>
            {
                await connection.ExecuteAsync($"SELECT {LedgerStatements.NoCompilation}", cancellationToken);
                await RecordCopy.ReadAsync(connection, SelectRows(places.Stretches), record => Place(rows, places, record), cancellationToken);
            },
            cancellationToken);

    // COPY has no parameters. OFFSET keeps the planner from joining whole tables: each stretch is one look into the primary key.
    private string SelectRows(IReadOnlyList<SeqStretch> stretches) =>
        $"""
        SELECT r.* FROM (VALUES {string.Join(',', stretches.Select(Literal))}) AS stretch (writer, first_seq, last_seq) CROSS JOIN LATERAL (
            SELECT {RecordColumns.All} FROM {database.Tables.Record} AS record
            WHERE record.writer = stretch.writer AND record.seq BETWEEN stretch.first_seq AND stretch.last_seq OFFSET 0) AS r
        """;

    // In hexadecimal a name needs no quoting, which depends on settings of the server.
    private static string Literal(SeqStretch stretch)
    {
        var writer = Convert.ToHexString(Encoding.UTF8.GetBytes(stretch.Writer));
        return string.Create(
            CultureInfo.InvariantCulture, $"(convert_from(decode('{writer}', 'hex'), 'UTF8'), {stretch.First}::bigint, {stretch.Last}::bigint)");
    }

    private static void Place(StoredRecord?[] rows, PortionPlaces places, StoredRecord record)
    {
        if (places.Find(record.Writer, record.Seq) is { } place)
        {
            // Of two rows with one number, whose times differ, none can be told to be the recorded one.
            rows[place] = rows[place] is null ? record : record with { CanonicalJson = default };
        }
    }
}
