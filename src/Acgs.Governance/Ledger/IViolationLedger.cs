// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Ledger;

/// <summary>
/// The durable record of violations: one Merkle log for each store, whose records can be proven with standard tools. It is tamper-evident
/// against anyone without the key of its checkpoints and the checkpoints kept elsewhere; it is no proof that everything was recorded.
/// </summary>
public interface IViolationLedger
{
    /// <summary>Records a violation. A caller that is not to wait uses <see cref="Durability.Buffered"/>, and is never failed by the store.</summary>
    /// <param name="violation">The violation.</param>
    /// <param name="durability">When to return. Default: at once.</param>
    /// <param name="cancellationToken">Stops waiting; the record may be written nevertheless.</param>
    /// <returns>
    /// The identifier of the record. A buffered one counts the identical violations of one second and is written at its end; when the queue
    /// is full then, it is dropped, which is counted.
    /// </returns>
    /// <exception cref="ArgumentException">The rule was not registered, or a text is too long.</exception>
    /// <exception cref="LedgerException">With <see cref="Durability.Confirmed"/>: the queue is full, or the host stops.</exception>
    ValueTask<Guid> AppendAsync(Violation violation, Durability durability = Durability.Buffered, CancellationToken cancellationToken = default);

    /// <summary>Reads records, the newest first.</summary>
    /// <param name="query">Which ones.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="LedgerException">A record is damaged, or the store cannot be used.</exception>
    IAsyncEnumerable<ViolationRecord> QueryAsync(ViolationQuery query, CancellationToken cancellationToken = default);

    /// <summary>Recomputes the tree from the records and compares it with checkpoints. Memory stays flat; a million records take seconds.</summary>
    /// <param name="options">The checkpoints and keys. Default: the checkpoints that the store has.</param>
    /// <param name="cancellationToken">Stops.</param>
    Task<LedgerVerification> VerifyAsync(LedgerVerificationOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Makes the proof that a record is in the log: a C2SP <c>tlog-proof</c>, which can be checked without the store.</summary>
    /// <param name="id">The identifier of the record.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="LedgerException">There is no such record, no checkpoint covers it yet, or the log was damaged.</exception>
    Task<string> ProveAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>Reads the last checkpoint, a C2SP signed note.</summary>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>The checkpoint; <see langword="null"/> before the first one.</returns>
    Task<string?> ReadCheckpointAsync(CancellationToken cancellationToken = default);

    /// <summary>Removes the records of the beginning of the log that are all older than a time. The hashes that checkpoints and proofs need stay.</summary>
    /// <param name="before">The time.</param>
    /// <param name="cancellationToken">Stops; what is gone stays gone.</param>
    /// <returns>How many records were removed.</returns>
    Task<long> PruneAsync(DateTimeOffset before, CancellationToken cancellationToken = default);
}
