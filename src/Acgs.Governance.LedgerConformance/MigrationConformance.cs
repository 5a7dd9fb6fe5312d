// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;

namespace Acgs.Governance.LedgerConformance;

/// <summary>The schema of a store.</summary>
/// <typeparam name="TStore">The store that proves itself.</typeparam>
public abstract class MigrationConformance<TStore> : StoreConformance<TStore>
    where TStore : ITestedStore, new()
{
    [Fact]
    public async Task Migrate_Again_KeepsNameAndRows()
    {
        var rows = await Log.AppendAsync("writer", 3);

        await Store.MigrateAsync("another.example/ledger", Cancellation);
        await Other.MigrateAsync("another.example/ledger", Cancellation);

        Assert.Equal(TestedLog.Origin, await Other.ReadOriginAsync(Cancellation));
        Assert.Equal(rows.Count, await Other.QueryAsync(new(), Cancellation).CountAsync(Cancellation));
    }

    [Fact]
    public async Task Migrate_ByManyAtOnce_MakesOneLog()
    {
        await using var fresh = new TStore();
        await fresh.StartAsync();
        var stores = Enumerable.Range(0, 8).Select(_ => fresh.Open()).ToList();

        await Task.WhenAll(stores.Select((store, place) => store.MigrateAsync($"log-{place}.example", Cancellation)));

        var origins = await Task.WhenAll(stores.Select(store => store.ReadOriginAsync(Cancellation)));
        Assert.Single(origins.Distinct());
        foreach (var store in stores)
        {
            await store.DisposeAsync();
        }
    }

    [Fact]
    public async Task Store_WithoutSchema_SaysSo()
    {
        await using var fresh = new TStore();
        await fresh.StartAsync();
        await using var store = fresh.Open();

        var failures = new[]
        {
            await Assert.ThrowsAsync<LedgerException>(() => store.ReadOriginAsync(Cancellation)),
            await Assert.ThrowsAsync<LedgerException>(() => store.ReadSizeAsync(Cancellation)),
            await Assert.ThrowsAsync<LedgerException>(() => store.AppendAsync(Log.Make("writer", 1), Cancellation)),
            await Assert.ThrowsAsync<LedgerException>(() => store.TryIntegrateAsync(Cancellation)),
            await Assert.ThrowsAsync<LedgerException>(async () => await store.QueryAsync(new(), Cancellation).ToListAsync(Cancellation)),
        };

        Assert.All(failures, failure => Assert.Contains(store.Location, failure.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Members_Cancelled_Stop()
    {
        _ = await Log.AddAsync("writer", 3);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        foreach (var call in Calls(cancelled.Token))
        {
            _ = await Assert.ThrowsAnyAsync<OperationCanceledException>(call);
        }
    }

    private IEnumerable<Func<Task>> Calls(CancellationToken token) =>
    [
        () => Store.MigrateAsync(TestedLog.Origin, token),
        () => Store.ReadOriginAsync(token),
        () => Store.AppendAsync(Log.Make("late", 1), token),
        () => Store.TryIntegrateAsync(token),
        () => Store.ReadSizeAsync(token),
        async () => await Store.ReadAsync(0, 3, token).CountAsync(CancellationToken.None),
        () => Store.ReadTileAsync(0, 0, token),
        () => Store.FindAsync(Guid.Empty, token),
        async () => await Store.QueryAsync(new(), token).CountAsync(CancellationToken.None),
        () => Store.AddCheckpointAsync(new(3, "note"), token),
        async () => await Store.ReadCheckpointsAsync(token).CountAsync(CancellationToken.None),
        () => Store.ReadLastCheckpointAsync(token),
        async () => await Store.ReadWritersAsync(token).CountAsync(CancellationToken.None),
        () => Store.FindPruneLimitAsync(TestedLog.Start, token),
        () => Store.ReadPruneMarkAsync(token),
    ];
}
