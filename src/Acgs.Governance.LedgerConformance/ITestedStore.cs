// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;

namespace Acgs.Governance.LedgerConformance;

/// <summary>
/// A store that proves itself. A test makes one, which must be empty and used by nobody else, and disposes of it. The members that tamper go
/// past the store, as somebody with a client of the database does.
/// </summary>
public interface ITestedStore : IAsyncDisposable
{
    /// <summary>Opens the store once more, as another process would: handles share nothing in memory.</summary>
    ILedgerStore Open();

    /// <summary>Makes ready what <see cref="Open"/> needs; there is no schema afterwards.</summary>
    Task StartAsync();

    /// <summary>Overwrites the columns and the bytes of the row that has the writer and the number of the given one.</summary>
    /// <param name="row">What the row is to be.</param>
    Task ReplaceAsync(StoredRecord row);

    /// <summary>Deletes a row, and nothing else.</summary>
    /// <param name="writer">Its writer.</param>
    /// <param name="seq">Its number.</param>
    Task DeleteAsync(string writer, long seq);

    /// <summary>Cuts the tail of the log without a trace: runs that begin at an index or behind it, their rows, and checkpoints of more records.</summary>
    /// <param name="size">The index, which is where a run begins.</param>
    Task CutAsync(long size);

    /// <summary>Overwrites the hashes of a stored tile.</summary>
    /// <param name="tile">What it is to be.</param>
    Task ReplaceTileAsync(TileHashes tile);
}
