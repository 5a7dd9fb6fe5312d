// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;

namespace Acgs.Governance.LedgerConformance;

/// <summary>Checkpoints are kept, and records proven by them.</summary>
/// <typeparam name="TStore">The store that proves itself.</typeparam>
public abstract class CheckpointConformance<TStore> : StoreConformance<TStore>
    where TStore : ITestedStore, new()
{
    [Fact]
    public async Task Checkpoints_BeforeTheFirst_AreNone()
    {
        Assert.Null(await Store.ReadLastCheckpointAsync(Cancellation));
        Assert.Empty(await Store.ReadCheckpointsAsync(Cancellation).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task Checkpoints_Added_AreReadTheSmallestFirst()
    {
        const int Count = 1_500;
        for (var size = 1; size <= Count; size++)
        {
            await (size % 2 == 0 ? Store : Other).AddCheckpointAsync(new(size * 10, $"note\n— {size}\n"), Cancellation);
        }

        var read = await Store.ReadCheckpointsAsync(Cancellation).ToListAsync(Cancellation);

        Assert.Equal(Enumerable.Range(1, Count).Select(size => new SignedCheckpoint(size * 10, $"note\n— {size}\n")), read);
        Assert.Equal(read[^1], await Other.ReadLastCheckpointAsync(Cancellation));
    }

    [Fact]
    public async Task Checkpoints_OfOneSize_KeepTheFirst()
    {
        await Store.AddCheckpointAsync(new(7, "first"), Cancellation);
        await Other.AddCheckpointAsync(new(7, "second"), Cancellation);

        Assert.Equal("first", (await Store.ReadLastCheckpointAsync(Cancellation))!.Note);
    }

    [Fact]
    public async Task Sign_ALogThatHasNotGrown_GivesNoCheckpoint()
    {
        var integrator = new LedgerIntegrator(Store, TimeProvider.System);
        Assert.NotNull(await integrator.SignAsync([Log.Key], Cancellation));
        Assert.Null(await integrator.SignAsync([Log.Key], Cancellation));

        _ = await Log.AddAsync("writer", 1);

        Assert.Equal(1, (await integrator.SignAsync([Log.Key], Cancellation))!.Size);
    }

    [Fact]
    public async Task Prove_Records_HoldsWithoutTheStore()
    {
        for (var round = 0; round < 4; round++)
        {
            _ = await Log.AddAsync("one", 200);
            _ = await Log.AddAsync("two", 57);
        }

        _ = await Log.SignAsync();
        foreach (var place in (await Log.ReadAsync()).Where(place => place.Index % 37 is 0 or 36))
        {
            var (record, proof) = await new LedgerProver(Other).ProveAsync(place.Record!.Id, Cancellation);

            Assert.True(proof.Proves(record.CanonicalJson.Span, TestedLog.Origin, Log.Key));
            Assert.False(proof.Proves([.. record.CanonicalJson.Span, 0], TestedLog.Origin, Log.Key));
        }
    }

    [Fact]
    public async Task Prove_WhatNoCheckpointCovers_SaysSo()
    {
        var early = await Log.AddAsync("writer", 3);
        _ = await Assert.ThrowsAsync<LedgerException>(() => new LedgerProver(Store).ProveAsync(early[0].Id, Cancellation));
        _ = await Log.SignAsync();
        var late = await Log.AddAsync("writer", 3);

        _ = await new LedgerProver(Store).ProveAsync(early[0].Id, Cancellation);
        _ = await Assert.ThrowsAsync<LedgerException>(() => new LedgerProver(Store).ProveAsync(late[0].Id, Cancellation));
        _ = await Assert.ThrowsAsync<LedgerException>(() => new LedgerProver(Store).ProveAsync(Guid.Empty, Cancellation));
    }

    [Fact]
    public async Task ProveConsistency_OfAllSizes_Holds()
    {
        var checkpoints = new List<Checkpoint>();
        for (var round = 0; round < 8; round++)
        {
            _ = await Log.AddAsync("writer", 1 + (round * 41));
            checkpoints.Add(Checkpoint.Parse(SignedNote.Parse((await Log.SignAsync()).Note).Text));
        }

        foreach (var (older, newer) in checkpoints.SelectMany(newer => checkpoints.Where(older => older.Size <= newer.Size).Select(older => (older, newer))))
        {
            var proof = await new LedgerProver(Other).ProveConsistencyAsync(older.Size, newer.Size, Cancellation);
            Assert.True(MerkleProof.ProvesConsistency(proof, older.Size, older.Root, newer.Size, newer.Root));
        }
    }
}
