// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Ledger;

/// <summary>
/// Keeps the rows, tiles and checkpoints of a ledger. A store of your own proves itself with the conformance tests of
/// <c>Acgs.Governance.LedgerConformance</c>. Its members may be called at the same time; what the store cannot do is a
/// <see cref="LedgerException"/> if waiting does not help, and otherwise the exception of its client library.
/// </summary>
public interface ILedgerStore : IAsyncDisposable
{
    /// <summary>Where it is, for messages; without secrets.</summary>
    string Location { get; }

    /// <summary>Makes the schema, or brings an older one to the current state. A schema that is current is left alone.</summary>
    /// <param name="origin">The name of a new log; an existing one keeps its name.</param>
    /// <param name="cancellationToken">Stops between two steps.</param>
    /// <exception cref="LedgerException">The store holds something else, or is of a newer version.</exception>
    Task MigrateAsync(string origin, CancellationToken cancellationToken);

    /// <summary>Reads the name of the log.</summary>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="LedgerException">There is no ledger, an older schema, or something else.</exception>
    Task<string> ReadOriginAsync(CancellationToken cancellationToken);

    /// <summary>Adds rows of one writer, all or none, durably. Rows that are there already are left alone: a retry doubles nothing.</summary>
    /// <param name="rows">Rows of one writer, whose numbers follow each other.</param>
    /// <param name="cancellationToken">Gives up; the rows may be there nevertheless.</param>
    Task AppendAsync(IReadOnlyList<StoredRecord> rows, CancellationToken cancellationToken);

    /// <summary>Becomes the one who gives rows their index; <see langword="null"/> while somebody else is.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    Task<ILedgerIntegration?> TryIntegrateAsync(CancellationToken cancellationToken);

    /// <summary>Reads how many rows have an index.</summary>
    /// <param name="cancellationToken">Stops.</param>
    Task<long> ReadSizeAsync(CancellationToken cancellationToken);

    /// <summary>Reads rows in the order of the log; a row that is gone is <see langword="null"/>.</summary>
    /// <param name="start">The first index.</param>
    /// <param name="limit">The index behind the last one; at most the size.</param>
    /// <param name="cancellationToken">Stops.</param>
    IAsyncEnumerable<IndexedRecord> ReadAsync(long start, long limit, CancellationToken cancellationToken);

    /// <summary>Reads a tile that was stored; <see langword="null"/> if it was not. Of several of one place, the widest.</summary>
    /// <param name="level">The level of the tile.</param>
    /// <param name="index">Its place on its level.</param>
    /// <param name="cancellationToken">Stops.</param>
    Task<TileHashes?> ReadTileAsync(int level, long index, CancellationToken cancellationToken);

    /// <summary>Finds a row and its index; <see langword="null"/> if there is none.</summary>
    /// <param name="id">The identifier of the record.</param>
    /// <param name="cancellationToken">Stops.</param>
    Task<IndexedRecord?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Reads rows by their columns, the newest first, whether they have an index or not.</summary>
    /// <param name="query">Which ones.</param>
    /// <param name="cancellationToken">Stops.</param>
    IAsyncEnumerable<StoredRecord> QueryAsync(ViolationQuery query, CancellationToken cancellationToken);

    /// <summary>Adds a checkpoint, unless there is one of its size.</summary>
    /// <param name="checkpoint">The checkpoint.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task AddCheckpointAsync(SignedCheckpoint checkpoint, CancellationToken cancellationToken);

    /// <summary>Reads the checkpoints, the smallest first.</summary>
    /// <param name="cancellationToken">Stops.</param>
    IAsyncEnumerable<SignedCheckpoint> ReadCheckpointsAsync(CancellationToken cancellationToken);

    /// <summary>Reads the largest checkpoint; <see langword="null"/> if there is none.</summary>
    /// <param name="cancellationToken">Stops.</param>
    Task<SignedCheckpoint?> ReadLastCheckpointAsync(CancellationToken cancellationToken);

    /// <summary>Reads what there is of each writer, by its name.</summary>
    /// <param name="cancellationToken">Stops.</param>
    IAsyncEnumerable<WriterState> ReadWritersAsync(CancellationToken cancellationToken);

    /// <summary>Reads where the first run begins that has a row at or after a time: all rows below are older. The size if there is none.</summary>
    /// <param name="before">The time.</param>
    /// <param name="cancellationToken">Stops.</param>
    Task<long> FindPruneLimitAsync(DateTimeOffset before, CancellationToken cancellationToken);

    /// <summary>
    /// Removes the rows below an index, and their runs except for the last one of each writer; tiles stay. Frees their space.
    /// </summary>
    /// <param name="mark">The index, which is where a run begins, or the size. It may be there already: the call before was interrupted.</param>
    /// <param name="edge">The hashes of the tile that the index cuts; <see langword="null"/> if it cuts none.</param>
    /// <param name="cancellationToken">Stops; what is gone stays gone, and the next call goes on.</param>
    Task PruneAsync(PruneMark mark, TileHashes? edge, CancellationToken cancellationToken);

    /// <summary>Reads what was pruned last; <see langword="null"/> if nothing was.</summary>
    /// <param name="cancellationToken">Stops.</param>
    Task<PruneMark?> ReadPruneMarkAsync(CancellationToken cancellationToken);
}
