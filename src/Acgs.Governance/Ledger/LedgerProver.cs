// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Ledger;

/// <summary>Proves that a record is in the log.</summary>
/// <param name="store">The store.</param>
internal sealed class LedgerProver(ILedgerStore store)
{
    private readonly LogTiles _tiles = new(store);

    /// <summary>Makes the proof of a record under the last checkpoint.</summary>
    /// <exception cref="LedgerException">There is no such record, no checkpoint covers it yet, or the log was damaged.</exception>
    public async Task<(StoredRecord Record, InclusionProof Proof)> ProveAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await store.FindAsync(id, cancellationToken);
        if (found?.Record is not { } record)
        {
            throw new LedgerException($"{store.Location} has no record {id}. It may have been pruned, or be in another ledger.");
        }

        var checkpoint = await store.ReadLastCheckpointAsync(cancellationToken);
        if (found.Index is not { } index || checkpoint is null || checkpoint.Size <= index)
        {
            throw new LedgerException($"{store.Location}: no checkpoint covers the record {id} yet. Ask again when the next one is signed.");
        }

        var path = await LogNodes.ComputeAsync(_tiles, checkpoint.Size, nodes => MerkleProof.OfInclusion(nodes, index, checkpoint.Size), cancellationToken);
        return ProofOf(record, index, path, checkpoint) is { } proof
            ? (record, proof)
            : throw new LedgerException($"{store.Location}: the last checkpoint is not one of a log with the record {id}. Run 'acgs-cli ledger verify' for what is wrong.");
    }

    /// <summary>Makes the proof that the log of a size is the beginning of a larger one.</summary>
    public Task<List<MerkleHash>> ProveConsistencyAsync(long oldSize, long size, CancellationToken cancellationToken) =>
        LogNodes.ComputeAsync(_tiles, size, nodes => MerkleProof.OfConsistency(nodes, oldSize, size), cancellationToken);

    private static InclusionProof? ProofOf(StoredRecord record, long index, IReadOnlyList<MerkleHash> path, SignedCheckpoint stored)
    {
        try
        {
            var note = SignedNote.Parse(stored.Note);
            var checkpoint = Checkpoint.Parse(note.Text);
            var leaf = MerkleHash.OfLeaf(record.CanonicalJson.Span);
            return MerkleProof.ProvesInclusion(path, leaf, index, checkpoint.Size, checkpoint.Root) ? new(index, path, note) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
