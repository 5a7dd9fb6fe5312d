// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.LedgerConformance;

/// <summary>Rows get their index, and the tree its tiles.</summary>
/// <typeparam name="TStore">The store that proves itself.</typeparam>
public abstract class IntegrationConformance<TStore> : StoreConformance<TStore>
    where TStore : ITestedStore, new()
{
    // The first full tile of the second level has 65,536 records.
    private const int Many = 66_000;

    [Fact]
    public async Task Log_WithoutRows_IsEmpty()
    {
        Assert.Equal(0, await Store.ReadSizeAsync(Cancellation));
        Assert.Empty(await Log.ReadAsync());
        Assert.Null(await Store.ReadTileAsync(0, 0, Cancellation));
        Assert.True((await Log.VerifyAsync()).IsIntact);
    }

    [Fact]
    public async Task Integrate_RowsOfSeveralWriters_KeepsTheOrderOfEach()
    {
        var one = await Log.AddAsync("one", 3);
        var two = await Log.AppendAsync("two", 4);
        var more = await Log.AppendAsync("one", 2);
        await Log.IntegrateAsync();

        var places = await Log.ReadAsync();
        Assert.Equal(Enumerable.Range(0, 9).Select(index => (long?)index), places.Select(place => place.Index));
        Same([.. one, .. more], places.Select(place => place.Record!).Where(row => row.Writer == "one"));
        Same(two, places.Select(place => place.Record!).Where(row => row.Writer == "two"));
        Same(one, places.Take(3).Select(place => place.Record!));
    }

    [Fact]
    public async Task Integrate_BehindAGap_WaitsUntilItIsFilled()
    {
        var rows = Log.Make("writer", 9);
        await Store.AppendAsync([.. rows.Take(3)], Cancellation);
        await Store.AppendAsync([.. rows.Skip(6)], Cancellation);
        await Log.IntegrateAsync();
        Assert.Equal(3, await Store.ReadSizeAsync(Cancellation));

        await Store.AppendAsync([.. rows.Skip(3).Take(3)], Cancellation);
        await Log.IntegrateAsync();

        Same(rows, (await Log.ReadAsync()).Select(place => place.Record!));
    }

    [Fact]
    public async Task Integrate_FirstRowNotThereYet_Waits()
    {
        var rows = Log.Make("writer", 4);
        await Store.AppendAsync([.. rows.Skip(1)], Cancellation);
        await Log.IntegrateAsync();

        Assert.Equal(0, await Store.ReadSizeAsync(Cancellation));
    }

    [Fact]
    public async Task Integrate_WhileAnotherDoes_IsRefused()
    {
        _ = await Log.AppendAsync("writer", 3);
        await using (var first = await Store.TryIntegrateAsync(Cancellation))
        {
            Assert.NotNull(first);
            Assert.Null(await Other.TryIntegrateAsync(Cancellation));
            Assert.Null(await Store.TryIntegrateAsync(Cancellation));
        }

        await using var second = await Other.TryIntegrateAsync(Cancellation);
        Assert.NotNull(second);
        Assert.Equal(3, (await second.ReadPendingAsync(10, Cancellation)).Sum(run => run.Rows.Count));
    }

    [Fact]
    public async Task Append_WhileRowsAreIntegrated_DoesNotWait()
    {
        _ = await Log.AppendAsync("writer", 3);
        await using var turn = await Other.TryIntegrateAsync(Cancellation);
        var pending = await turn!.ReadPendingAsync(10, Cancellation);

        _ = await Log.AppendAsync("writer", 2);

        Assert.Equal(3, pending.Sum(run => run.Rows.Count));
        Assert.Equal(5, await Store.QueryAsync(new(), Cancellation).CountAsync(Cancellation));
    }

    [Fact]
    public async Task ReadPending_Limit_IsKept()
    {
        var rows = await Log.AppendAsync("one", 20);
        _ = await Log.AppendAsync("two", 20);
        await using var turn = await Store.TryIntegrateAsync(Cancellation);

        var pending = await turn!.ReadPendingAsync(7, Cancellation);

        Assert.InRange(pending.Sum(run => run.Rows.Count), 1, 7);
        Assert.All(pending, run => Assert.Equal(1, run.FirstSeq));
        Assert.All(pending.Where(run => run.Writer == "one").SelectMany(run => run.Rows).Zip(rows), pair =>
        {
            Assert.Equal(pair.Second.Id, pair.First.Id);
            Assert.Equal(pair.Second.CanonicalJson.ToArray(), pair.First.CanonicalJson.ToArray());
        });
    }

    [Fact]
    public async Task Integrate_InTurns_IsOneLog()
    {
        using var another = new TestedLog(Other);
        for (var round = 0; round < 20; round++)
        {
            _ = await Log.AddAsync("one", 100);
            _ = await another.AddAsync("two", 90);
        }

        Assert.Equal(20 * 190, await Store.ReadSizeAsync(Cancellation));
        var verified = await Log.VerifyAsync();
        Assert.Empty(verified.Findings);
        Assert.Equal(IndependentTree.Root((await Log.ReadAsync()).Select(place => place.Record!)), verified.RootHash);
    }

    [Fact]
    public async Task Integrate_AtOnce_IsOneLog()
    {
        using var another = new TestedLog(Other);
        var ids = new[] { (Log, Writer: "one"), (another, Writer: "two") }.Select(one => Task.Run(async () =>
        {
            for (var round = 0; round < 20; round++)
            {
                _ = await one.Item1.AppendAsync(one.Writer, 50);
                await one.Item1.IntegrateAsync();
            }
        }));
        await Task.WhenAll(ids);

        Assert.Equal(20 * 100, await Store.ReadSizeAsync(Cancellation));
        Assert.Empty((await Log.VerifyAsync()).Findings);
    }

    [Fact]
    public async Task Tiles_OfManyRecords_AreThoseOfTheTree()
    {
        for (var rows = 0; rows < Many; rows += 5_500)
        {
            _ = await Log.AppendAsync("writer", 5_500);
        }

        await Log.IntegrateAsync();

        var leaves = IndependentTree.Leaves((await Log.ReadAsync()).Select(place => place.Record!));
        Assert.Equal(Convert.ToBase64String(IndependentTree.Root(leaves)), (await Log.VerifyAsync()).RootHash);
        foreach (var index in new[] { 0, 100, 256 })
        {
            Assert.Equal(leaves.Skip(index * 256).Take(256).SelectMany(hash => hash), (await Other.ReadTileAsync(0, index, Cancellation))!.Hashes.ToArray());
        }

        var roots = Enumerable.Range(0, 256).Select(tile => IndependentTree.Root(leaves.AsSpan(tile * 256, 256)));
        Assert.Equal(roots.SelectMany(hash => hash), (await Other.ReadTileAsync(1, 0, Cancellation))!.Hashes.ToArray());
        Assert.Null(await Store.ReadTileAsync(0, Many / 256, Cancellation));
        Assert.Null(await Store.ReadTileAsync(1, 1, Cancellation));
        Assert.Null(await Store.ReadTileAsync(2, 0, Cancellation));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 1)]
    [InlineData(3, 9)]
    [InlineData(299, 301)]
    [InlineData(700, 3000)]
    [InlineData(2999, 3000)]
    public async Task Read_AStretch_HasEveryIndexInOrder(int start, int limit)
    {
        for (var round = 0; round < 10; round++)
        {
            _ = await Log.AddAsync("one", 299);
            _ = await Log.AddAsync("two", 1);
        }

        var all = await Log.ReadAsync();
        var stretch = await Log.ReadAsync(start, limit);

        Assert.Equal(Enumerable.Range(start, limit - start).Select(index => (long?)index), stretch.Select(place => place.Index));
        Same(all.Skip(start).Take(limit - start).Select(place => place.Record!), stretch.Select(place => place.Record!));
    }
}
