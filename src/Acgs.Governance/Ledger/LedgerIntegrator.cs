// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Ledger;

/// <summary>Gives rows their index and keeps the tree, one step at a time.</summary>
/// <param name="store">The store.</param>
/// <param name="time">The clock.</param>
internal sealed class LedgerIntegrator(ILedgerStore store, TimeProvider time)
{
    /// <summary>How many records a step takes at most: some 20 MB.</summary>
    public const int MostRecords = 32_768;

    private readonly LogTiles _tiles = new(store);
    private LogEdge _edge = new();

    /// <summary>Gives the rows that wait their index.</summary>
    /// <returns>How many; <see langword="null"/> while another process is at it.</returns>
    public async Task<int?> StepAsync(CancellationToken cancellationToken)
    {
        await using var turn = await store.TryIntegrateAsync(cancellationToken);
        if (turn is null)
        {
            return null;
        }

        var pending = await turn.ReadPendingAsync(MostRecords, cancellationToken);
        if (pending.Count == 0)
        {
            return 0;
        }

        var edge = await EdgeAsync(turn.Size, cancellationToken);
        // Until the store has it, the edge in memory is ahead of it: what fails here must not be built upon.
        _edge = new();
        var (runs, tiles) = Add(edge, pending);
        if (!await turn.CommitAsync(runs, tiles, cancellationToken))
        {
            return null;
        }

        _edge = edge;
        return runs.Sum(run => run.Length);
    }

    /// <summary>Signs the log as it is.</summary>
    /// <param name="signers">The keys, at least one.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>The checkpoint, which is stored; <see langword="null"/> if the last one covers all records.</returns>
    public async Task<SignedCheckpoint?> SignAsync(IReadOnlyList<INoteSigner> signers, CancellationToken cancellationToken)
    {
        var size = await store.ReadSizeAsync(cancellationToken);
        var last = await store.ReadLastCheckpointAsync(cancellationToken);
        if (size <= (last?.Size ?? -1))
        {
            return null;
        }

        var edge = _edge = await EdgeAsync(size, cancellationToken);
        var text = new Checkpoint(await store.ReadOriginAsync(cancellationToken), size, edge.Root).ToString();
        var note = signers.Aggregate(new SignedNote(text, []), (signed, signer) => signed.With(signer));
        var checkpoint = new SignedCheckpoint(size, note.ToString());
        await store.AddCheckpointAsync(checkpoint, cancellationToken);
        return checkpoint;
    }

    private async Task<LogEdge> EdgeAsync(long size, CancellationToken cancellationToken) =>
        _edge.Size == size ? _edge : await LogEdge.LoadAsync(_tiles, size, cancellationToken);

    private (List<IndexedRun> Runs, List<TileHashes> Tiles) Add(LogEdge edge, IReadOnlyList<RecordRun> pending)
    {
        var (runs, tiles) = (new List<IndexedRun>(), new List<TileHashes>());
        var now = time.GetUtcNow();
        foreach (var run in pending)
        {
            var latest = run.Rows.Max(row => UuidTime.Of(row.Id));
            runs.Add(new(edge.Size, run.Writer, run.FirstSeq, run.Rows.Count, latest < now ? latest : now));
            foreach (var row in run.Rows)
            {
                edge.Add(MerkleHash.OfLeaf(row.CanonicalJson.Span), tiles.Add);
            }
        }

        return (runs, tiles);
    }
}
