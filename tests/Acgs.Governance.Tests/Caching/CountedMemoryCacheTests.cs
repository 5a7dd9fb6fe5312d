// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance.Tests.Caching;

public sealed class CountedMemoryCacheTests
{
    [Fact]
    public async Task Lookups_OfEveryKind_AreCountedOnce()
    {
        await using var app = await CountedApp.StartAsync(governance => governance.CountMemoryCache());
        var cache = app.Services.GetRequiredService<IMemoryCache>();
        Assert.Equal(["memory"], app.Names());
        Assert.Equal((0, 0), app.Counted("memory"));

        Assert.False(cache.TryGetValue("a", out _));
        cache.Set("a", 1);
        Assert.True(cache.TryGetValue("a", out int a));
        Assert.Equal(1, a);
        Assert.Equal(1, cache.Get<int>("a"));
        Assert.Null(cache.Get("b"));
        Assert.Equal(2, cache.GetOrCreate("c", _ => 2));
        Assert.Equal(2, await cache.GetOrCreateAsync("c", _ => Task.FromResult(3)));
        cache.Remove("a");
        Assert.False(cache.TryGetValue("a", out _));

        Assert.Equal((3, 7), app.Counted("memory"));
    }

    [Fact]
    public async Task NullThatWasStored_IsAHit()
    {
        await using var app = await CountedApp.StartAsync(governance => governance.CountMemoryCache());
        var cache = app.Services.GetRequiredService<IMemoryCache>();

        cache.Set<string?>("nothing", null);

        Assert.Null(cache.Get("nothing"));
        Assert.Equal((1, 1), app.Counted("memory"));
    }

    [Fact]
    public async Task Statistics_AreThoseOfTheCache()
    {
        await using var app = await CountedApp.StartAsync(governance =>
        {
            governance.CountMemoryCache("numbers");
            governance.Services.AddMemoryCache(options => options.TrackStatistics = true);
        });
        var cache = app.Services.GetRequiredService<IMemoryCache>();

        cache.Set(1, "one");
        cache.Get(1);
        cache.Get(2);

        var statistics = cache.GetCurrentStatistics()!;
        Assert.Equal((1, 1, 1), (statistics.TotalHits, statistics.TotalMisses, statistics.CurrentEntryCount));
        Assert.Equal((1, 2), app.Counted("numbers"));
    }
}
