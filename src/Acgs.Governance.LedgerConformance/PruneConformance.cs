// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;

namespace Acgs.Governance.LedgerConformance;

/// <summary>Old rows go; what checkpoints and proofs need stays.</summary>
/// <typeparam name="TStore">The store that proves itself.</typeparam>
public abstract class PruneConformance<TStore> : StoreConformance<TStore>
    where TStore : ITestedStore, new()
{
    private const int Runs = 12;
    private const int Length = 100;

    // The sixth run begins at this index and time: rows are one second apart.
    private const int Limit = 5 * Length;

    private StoredRecord? _first;

    private static DateTimeOffset Before => TestedLog.Start.AddSeconds(Limit);

    [Fact]
    public async Task PruneLimit_OfATime_IsWhereTheFirstRunBeginsThatIsNotAllOlder()
    {
        await FillAsync();

        Assert.Equal(0, await Store.FindPruneLimitAsync(TestedLog.Start, Cancellation));
        Assert.Equal(Limit - Length, await Store.FindPruneLimitAsync(Before.AddSeconds(-1), Cancellation));
        Assert.Equal(Limit, await Store.FindPruneLimitAsync(Before, Cancellation));
        Assert.Equal(Limit, await Store.FindPruneLimitAsync(Before.AddSeconds(1), Cancellation));
        Assert.Equal(Runs * Length, await Store.FindPruneLimitAsync(TestedLog.Start.AddYears(1), Cancellation));
    }

    [Fact]
    public async Task Prune_OldRows_RemovesThemAndKeepsTheProof()
    {
        await FillAsync();
        var checkpoint = await Log.SignAsync();
        Assert.Null(await Store.ReadPruneMarkAsync(Cancellation));

        Assert.Equal(Limit, await Pruner(Store).PruneAsync(Before, Cancellation));

        var mark = await Other.ReadPruneMarkAsync(Cancellation);
        Assert.Equal((Limit, Before), (mark!.Limit, mark.Before));
        Assert.Equal((Runs * Length) - Limit, await Other.QueryAsync(new(), Cancellation).CountAsync(Cancellation));
        var places = await Log.ReadAsync();
        Assert.Equal(Enumerable.Range(0, Runs * Length).Select(index => (long?)index), places.Select(place => place.Index));
        Assert.All(places, place => Assert.Equal(place.Index < Limit, place.Record is null));
        var verified = await Log.VerifyAsync(checkpoint);
        Assert.Empty(verified.Findings);
        Assert.Equal((Limit, Runs * Length), (verified.PrunedBelow, verified.Size));
    }

    [Fact]
    public async Task Prune_ThenAppend_GoesOnWhereTheLogWas()
    {
        await FillAsync();
        _ = await Pruner(Store).PruneAsync(TestedLog.Start.AddYears(1), Cancellation);
        Assert.Equal(Runs * Length, await Other.ReadSizeAsync(Cancellation));
        Assert.Empty(await Other.QueryAsync(new(), Cancellation).ToListAsync(Cancellation));

        var rows = await Log.AddAsync("writer-0", 70);
        _ = await Log.AddAsync("another", 300);
        var checkpoint = await Log.SignAsync();

        Assert.Equal(Runs * Length, (await Store.FindAsync(rows[0].Id, Cancellation))!.Index);
        Assert.Equal((Runs * Length) + 370, checkpoint.Size);
        Assert.Empty((await Log.VerifyAsync(checkpoint)).Findings);
        var (record, proof) = await new LedgerProver(Other).ProveAsync(rows[9].Id, Cancellation);
        Assert.True(proof.Proves(record.CanonicalJson.Span, TestedLog.Origin, Log.Key));
    }

    [Fact]
    public async Task Prune_InSteps_IsVerifiedAfterEach()
    {
        await FillAsync();
        var checkpoint = await Log.SignAsync();
        for (var run = 1; run <= Runs; run++)
        {
            Assert.Equal(Length, await Pruner(run % 2 == 0 ? Store : Other).PruneAsync(TestedLog.Start.AddSeconds(run * Length), Cancellation));
            Assert.Empty((await Log.VerifyAsync(checkpoint)).Findings);
        }
    }

    [Fact]
    public async Task Prune_NothingThatOld_ChangesNothing()
    {
        await FillAsync();

        Assert.Equal(0, await Pruner(Store).PruneAsync(TestedLog.Start, Cancellation));
        Assert.Null(await Store.ReadPruneMarkAsync(Cancellation));
        Assert.Equal(Limit, await Pruner(Store).PruneAsync(Before, Cancellation));
        Assert.Equal(0, await Pruner(Store).PruneAsync(Before, Cancellation));
    }

    [Fact]
    public async Task Prune_Interrupted_GoesOnWithTheNextCall()
    {
        await FillAsync();
        using var interrupted = new CancellationTokenSource();
        await interrupted.CancelAsync();
        _ = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Pruner(Store).PruneAsync(Before, interrupted.Token));

        _ = await Pruner(Other).PruneAsync(Before, Cancellation);

        Assert.Equal((Runs * Length) - Limit, await Other.QueryAsync(new(), Cancellation).CountAsync(Cancellation));
        Assert.Empty((await Log.VerifyAsync()).Findings);
    }

    [Fact]
    public async Task Record_Pruned_IsNotFound()
    {
        await FillAsync();
        _ = await Log.SignAsync();
        _ = await Pruner(Store).PruneAsync(Before, Cancellation);

        Assert.Null(await Other.FindAsync(_first!.Id, Cancellation));
        _ = await Assert.ThrowsAsync<LedgerException>(() => new LedgerProver(Other).ProveAsync(_first.Id, Cancellation));
    }

    private async Task FillAsync()
    {
        for (var run = 0; run < Runs; run++)
        {
            var rows = await Log.AddAsync($"writer-{run % 3}", Length);
            _first ??= rows[0];
        }
    }

    private static LedgerPruner Pruner(ILedgerStore store) => new(store, TimeProvider.System);
}
