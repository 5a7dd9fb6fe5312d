// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests.Hosting;
using Acgs.Governance.TestServers;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance.Tests.Caching;

public sealed class CountedHybridCacheTests(RedisFixture redis) : IClassFixture<RedisFixture>
{
    private static readonly HybridCacheEntryOptions ReadOnly = new() { Flags = HybridCacheEntryFlags.DisableUnderlyingData };
    private static readonly HybridCacheEntryOptions NoReads =
        new() { Flags = HybridCacheEntryFlags.DisableLocalCacheRead | HybridCacheEntryFlags.DisableDistributedCacheRead };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lookups_OfEveryOverload_AreCountedOnce()
    {
        await using var app = await StartAsync();
        var cache = app.Services.GetRequiredService<HybridCache>();
        Assert.Equal(["hybrid"], app.Names());

        Assert.Equal(1, await cache.GetOrCreateAsync("a1", One, cancellationToken: Cancellation));
        Assert.Equal(1, await cache.GetOrCreateAsync("a1".AsSpan(), Two, cancellationToken: Cancellation));
        Assert.Equal(1, await cache.GetOrCreateAsync($"a{1}", Two, cancellationToken: Cancellation));
        Assert.Equal(7, await cache.GetOrCreateAsync("b", 7, (state, _) => ValueTask.FromResult(state), cancellationToken: Cancellation));
        Assert.Equal(7, await cache.GetOrCreateAsync("b".AsSpan(), 8, (state, _) => ValueTask.FromResult(state), cancellationToken: Cancellation));
        await cache.SetAsync("c", 3, tags: ["tag"], cancellationToken: Cancellation);
        Assert.Equal(3, await cache.GetOrCreateAsync("c", One, cancellationToken: Cancellation));
        await cache.RemoveByTagAsync("tag", cancellationToken: Cancellation);
        Assert.Equal(1, await cache.GetOrCreateAsync("c", One, cancellationToken: Cancellation));
        await cache.RemoveAsync(["a1", "b"], cancellationToken: Cancellation);
        Assert.Equal(2, await cache.GetOrCreateAsync($"a{1}", Two, cancellationToken: Cancellation));
        await cache.RemoveAsync("a1", cancellationToken: Cancellation);
        await cache.RemoveByTagAsync(["tag"], cancellationToken: Cancellation);
        Assert.Equal(1, await cache.GetOrCreateAsync("a1", One, cancellationToken: Cancellation));

        Assert.Equal((4, 9), app.Counted("hybrid"));
    }

    [Fact]
    public async Task LookupThatWaitsForTheFactoryOfAnother_IsAHit()
    {
        await using var app = await StartAsync();
        var cache = app.Services.GetRequiredService<HybridCache>();
        var source = new TaskCompletionSource<int>();
        var calls = 0;

        var first = cache.GetOrCreateAsync("slow", async _ => { Interlocked.Increment(ref calls); return await source.Task; }, cancellationToken: Cancellation).AsTask();
        await Eventually.TrueAsync(() => Volatile.Read(ref calls) == 1, TimeSpan.FromSeconds(20), "the factory to be called");
        var others = Enumerable.Range(0, 9).Select(_ => cache.GetOrCreateAsync("slow", One, cancellationToken: Cancellation).AsTask()).ToList();
        Assert.Equal((0, 1), app.Counted("hybrid"));
        source.SetResult(5);

        Assert.All(await Task.WhenAll(others), value => Assert.Equal(5, value));
        Assert.Equal(5, await first);
        Assert.Equal((9, 10), app.Counted("hybrid"));
    }

    [Fact]
    public async Task FactoryThatFails_IsAMiss_AndThoseWhoWaitedAreNeither()
    {
        await using var app = await StartAsync();
        var cache = app.Services.GetRequiredService<HybridCache>();
        var source = new TaskCompletionSource<int>();
        var calls = 0;

        var first = cache.GetOrCreateAsync("broken", async _ => { Interlocked.Increment(ref calls); return await source.Task; }, cancellationToken: Cancellation).AsTask();
        await Eventually.TrueAsync(() => Volatile.Read(ref calls) == 1, TimeSpan.FromSeconds(20), "the factory to be called");
        var second = cache.GetOrCreateAsync("broken", One, cancellationToken: Cancellation).AsTask();
        source.SetException(new BrokenSourceException());

        await Assert.ThrowsAsync<BrokenSourceException>(() => first);
        await Assert.ThrowsAsync<BrokenSourceException>(() => second);
        Assert.Equal((0, 1), app.Counted("hybrid"));
    }

    [Fact]
    public async Task DisabledUnderlyingData_DefaultValueIsAMiss()
    {
        await using var app = await StartAsync();
        var cache = app.Services.GetRequiredService<HybridCache>();

        Assert.Null(await cache.GetOrCreateAsync("a", _ => ValueTask.FromResult("never"), ReadOnly, cancellationToken: Cancellation));
        Assert.Equal((0, 1), app.Counted("hybrid"));
        await cache.SetAsync("a", "value", cancellationToken: Cancellation);
        Assert.Equal("value", await cache.GetOrCreateAsync("a", _ => ValueTask.FromResult("never"), ReadOnly, cancellationToken: Cancellation));
        Assert.Equal((1, 2), app.Counted("hybrid"));
    }

    [Fact]
    public async Task DisabledReads_AreMisses()
    {
        await using var app = await StartAsync();
        var cache = app.Services.GetRequiredService<HybridCache>();

        Assert.Equal(1, await cache.GetOrCreateAsync("a", One, NoReads, cancellationToken: Cancellation));
        Assert.Equal(2, await cache.GetOrCreateAsync("a", Two, NoReads, cancellationToken: Cancellation));

        Assert.Equal((0, 2), app.Counted("hybrid"));
    }

    [Fact]
    public async Task Layers_OfOneLookup_AreCountedEachUnderItsOwnName()
    {
        var connection = (await redis.GetAsync()).ConnectionString;
        await using var app = await CountedApp.StartAsync(governance =>
        {
            governance.Services.AddStackExchangeRedisCache(options => options.Configuration = connection);
            governance.Services.AddHybridCache();
            governance.CountMemoryCache().CountDistributedCache().CountHybridCache();
        });
        var cache = app.Services.GetRequiredService<HybridCache>();

        Assert.Equal(1, await cache.GetOrCreateAsync("layers", One, cancellationToken: Cancellation));
        Assert.Equal(1, await cache.GetOrCreateAsync("layers", Two, cancellationToken: Cancellation));

        Assert.Equal(["distributed", "hybrid", "memory"], app.Names());
        Assert.Equal((1, 2), app.Counted("hybrid"));
        Assert.Equal(1, app.Counted("memory").Hits);
        // The value, and the instant before which everything is invalid: HybridCache keeps that in the distributed cache as well, and
        // asks for it in the background, and once more if the answer is not there when the second lookup begins.
        await Eventually.TrueAsync(() => app.Counted("distributed") is (0, 2 or 3), TimeSpan.FromSeconds(30), "two or three lookups in the distributed cache");
    }

    // HybridCache skips the framework's cache of this kind, because it is memory too; it knows it by its type alone.
    [Fact]
    public async Task CountedDistributedMemoryCache_IsALayerOfItsOwn()
    {
        await using var app = await CountedApp.StartAsync(governance =>
        {
            governance.Services.AddDistributedMemoryCache();
            governance.Services.AddHybridCache();
            governance.CountDistributedCache().CountHybridCache();
        });

        await app.Services.GetRequiredService<HybridCache>().GetOrCreateAsync("a", One, cancellationToken: Cancellation);

        Assert.Equal((0, 1), app.Counted("hybrid"));
        Assert.Equal((0, 2), app.Counted("distributed"));
    }

    private static Task<GovernedApp> StartAsync() => CountedApp.StartAsync(governance =>
    {
        governance.Services.AddHybridCache();
        governance.CountHybridCache();
    });

    private static ValueTask<int> One(CancellationToken cancellationToken) => ValueTask.FromResult(1);

    private static ValueTask<int> Two(CancellationToken cancellationToken) => ValueTask.FromResult(2);

    private sealed class BrokenSourceException : Exception;
}
