// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Ledger;

/// <summary>Recomputes the tree from the rows and compares it with the stored tree and with checkpoints.</summary>
/// <param name="store">The store.</param>
internal sealed class LedgerVerifier(ILedgerStore store)
{
    private const int ProgressStep = 4096;

    private readonly LogTiles _tiles = new(store);
    private readonly LedgerFindings _findings = new();
    private LogEdge _edge = new();
    private long _agreed;

    /// <summary>Verifies the log. The verifier is used once.</summary>
    public async Task<LedgerVerification> VerifyAsync(LedgerVerificationOptions options, CancellationToken cancellationToken)
    {
        var origin = await store.ReadOriginAsync(cancellationToken);
        using var known = new KnownCheckpoints(origin, options.PublicKeys, _findings);
        await ReadCheckpointsAsync(known, options, cancellationToken);
        var writers = new WriterVerifier(await ReadWritersAsync(cancellationToken));
        var size = await store.ReadSizeAsync(cancellationToken);
        var pruned = (await store.ReadPruneMarkAsync(cancellationToken))?.Limit ?? 0;
        var start = await StartAsync(known, options.Verified, size, cancellationToken);
        await ReadRecordsAsync(known, new(pruned, _findings, writers), size, options.Progress, cancellationToken);
        foreach (var longer in known.Sizes.Where(longer => longer > size))
        {
            _findings.Add(LedgerFindingKind.LogCut, size, $"A checkpoint has {longer} records, the ledger {size}: record {size} and those behind it are gone.");
        }

        writers.Verify(pruned > 0, isWhole: start == 0, _findings);
        await RequireSamePruningAsync(pruned, cancellationToken);
        return new()
        {
            Origin = origin,
            Size = size,
            RootHash = _edge.Root.ToString(),
            Start = start,
            PrunedBelow = pruned,
            Checkpoints = known.Count,
            Pending = writers.Pending,
            Findings = _findings.All,
        };
    }

    private async Task ReadCheckpointsAsync(KnownCheckpoints known, LedgerVerificationOptions options, CancellationToken cancellationToken)
    {
        foreach (var (number, note) in options.Checkpoints.Index())
        {
            known.Add(note, options.Checkpoints.Count == 1 ? "The checkpoint" : $"Checkpoint {number + 1}");
        }

        await foreach (var stored in store.ReadCheckpointsAsync(cancellationToken))
        {
            known.Add(stored.Note, $"The stored checkpoint of {stored.Size} records");
        }
    }

    // What an earlier verification has read is known by one root: the tree up to there is read from its tiles, and must have that root.
    private async Task<long> StartAsync(KnownCheckpoints known, string? verified, long size, CancellationToken cancellationToken)
    {
        if (verified is null || known.Add(verified, "The checkpoint of the earlier verification") is not { } checkpoint || checkpoint.Size > size)
        {
            return 0;
        }

        var edge = await LogEdge.LoadAsync(_tiles, checkpoint.Size, cancellationToken);
        if (edge.Root != checkpoint.Root)
        {
            // Reading from the start names the record.
            return 0;
        }

        _edge = edge;
        _agreed = edge.Size;
        return edge.Size;
    }

    private async Task ReadRecordsAsync(
        KnownCheckpoints known, RecordVerifier records, long size, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        var sizes = new Queue<long>(known.Sizes.Where(checkpoint => checkpoint >= _edge.Size && checkpoint <= size));
        Compare(known, sizes);
        var hashes = await StoredLeavesAsync(_edge.Size, cancellationToken);
        var filled = new List<TileHashes>();
        await foreach (var (index, row) in store.ReadAsync(_edge.Size, size, cancellationToken))
        {
            var place = (int)(_edge.Size % LogTile.FullWidth);
            MerkleHash? stored = place < hashes.Count ? hashes[place] : null;
            _edge.Add(records.Verify(index ?? _edge.Size, row, stored), filled.Add);
            Compare(known, sizes);
            if (filled.Count > 0)
            {
                await CompareTilesAsync(filled, cancellationToken);
                hashes = await StoredLeavesAsync(_edge.Size, cancellationToken);
            }

            if (_findings.IsFull)
            {
                return;
            }

            if (_edge.Size % ProgressStep == 0)
            {
                progress?.Report(_edge.Size);
            }
        }
    }

    private void Compare(KnownCheckpoints known, Queue<long> sizes)
    {
        while (sizes.TryPeek(out var next) && next == _edge.Size)
        {
            if (known.Compare(sizes.Dequeue(), _edge.Root, _agreed))
            {
                _agreed = _edge.Size;
            }
        }
    }

    private async Task<IReadOnlyList<MerkleHash>> StoredLeavesAsync(long size, CancellationToken cancellationToken) =>
        await store.ReadTileAsync(0, size / LogTile.FullWidth, cancellationToken) is { } tile ? LogTiles.ToHashes(tile.Hashes.Span, LogTile.FullWidth) : [];

    // The hashes of records were compared one by one.
    private async Task CompareTilesAsync(List<TileHashes> filled, CancellationToken cancellationToken)
    {
        foreach (var tile in filled)
        {
            var stored = await store.ReadTileAsync(tile.Level, tile.Index, cancellationToken);
            if (stored is null || !stored.Hashes.Span.SequenceEqual(tile.Hashes.Span))
            {
                var first = tile.Index * Records(tile.Level + 1);
                _findings.Add(
                    LedgerFindingKind.TreeChanged, first, $"The tile {tile.Level}/{tile.Index} of the tree, over the records from {first} on, {(stored is null ? "is gone" : "was changed")}.");
            }
        }

        filled.Clear();
    }

    private static long Records(int level) => 1L << (level * LogTile.Height);

    private async Task<List<WriterState>> ReadWritersAsync(CancellationToken cancellationToken)
    {
        var writers = new List<WriterState>();
        await foreach (var writer in store.ReadWritersAsync(cancellationToken))
        {
            writers.Add(writer);
        }

        return writers;
    }

    // Rows that went while they were read look like rows that somebody deleted.
    private async Task RequireSamePruningAsync(long pruned, CancellationToken cancellationToken)
    {
        if (_findings.All.Count > 0 && ((await store.ReadPruneMarkAsync(cancellationToken))?.Limit ?? 0) != pruned)
        {
            throw new LedgerException($"{store.Location} was pruned while it was verified. Verify it again.");
        }
    }
}
