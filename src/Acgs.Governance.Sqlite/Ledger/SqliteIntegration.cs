// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;

namespace Acgs.Governance.Sqlite.Ledger;

/// <summary>The time in which this process gives rows their index.</summary>
/// <param name="readers">Reads the rows, beside which others append.</param>
/// <param name="writes">Adds the runs.</param>
/// <param name="taken">The lock, which is given back in the end.</param>
/// <param name="size">How many rows have an index.</param>
internal sealed class SqliteIntegration(ReaderPool readers, WriteQueue writes, FileStream taken, long size) : ILedgerIntegration
{
    private const string InsertRun =
        "INSERT INTO run (first_index, writer, first_seq, length, latest) VALUES (?1, ?2, ?3, ?4, ?5)";

    private readonly Dictionary<string, long> _numbers = [];

    public long Size { get; private set; } = size;

    public Task<IReadOnlyList<RecordRun>> ReadPendingAsync(int limit, CancellationToken cancellationToken) =>
        readers.ReadAtOnceAsync(connection => LogWriters.ReadPending(connection, limit, _numbers), cancellationToken);

    public async Task<bool> CommitAsync(IReadOnlyList<IndexedRun> runs, IReadOnlyList<TileHashes> tiles, CancellationToken cancellationToken)
    {
        // The lock is advice on some file systems; the size is not.
        var isDone = await writes.WriteAsync(connection => LogReader.Size(connection) == Size && Add(connection, runs, tiles), cancellationToken);
        if (isDone)
        {
            Size += runs.Sum(run => run.Length);
        }

        return isDone;
    }

    public ValueTask DisposeAsync() => taken.DisposeAsync();

    private bool Add(LedgerConnection connection, IReadOnlyList<IndexedRun> runs, IReadOnlyList<TileHashes> tiles)
    {
        foreach (var run in runs)
        {
            _ = connection.Execute(InsertRun, run.FirstIndex, _numbers[run.Writer], run.FirstSeq, (long)run.Length, run.Latest.ToUnixTimeMilliseconds());
        }

        foreach (var tile in tiles)
        {
            LogTable.AddTile(connection, tile);
        }

        return true;
    }
}
