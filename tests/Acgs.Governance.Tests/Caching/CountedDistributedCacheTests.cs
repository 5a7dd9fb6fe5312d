// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers;
using Acgs.Governance.Tests.Hosting;
using Acgs.Governance.TestServers;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;

namespace Acgs.Governance.Tests.Caching;

public sealed class CountedDistributedCacheTests(RedisFixture redis) : IClassFixture<RedisFixture>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Reads_AreCounted_AndNothingElse(bool overRedis)
    {
        var connection = overRedis ? (await redis.GetAsync()).ConnectionString : null;
        await using var app = await StartAsync(connection);
        var cache = app.Services.GetRequiredService<IDistributedCache>();
        Assert.Equal(["distributed"], app.Names());

        Assert.Null(await cache.GetAsync("a", TestContext.Current.CancellationToken));
        Assert.Null(cache.GetString("a"));
        await cache.SetStringAsync("a", "value", TestContext.Current.CancellationToken);
        Assert.Equal("value", await cache.GetStringAsync("a", TestContext.Current.CancellationToken));
        Assert.Equal("value", cache.GetString("a"));
        cache.Set("a", "other"u8.ToArray(), new());
        cache.Refresh("a");
        await cache.RefreshAsync("a", TestContext.Current.CancellationToken);
        cache.Remove("a");
        await cache.RemoveAsync("a", TestContext.Current.CancellationToken);
        Assert.Null(await cache.GetStringAsync("a", TestContext.Current.CancellationToken));

        Assert.Equal((2, 5), app.Counted("distributed"));
    }

    [Fact]
    public async Task Buffers_OfRedis_AreKeptAndCounted()
    {
        await using var app = await StartAsync((await redis.GetAsync()).ConnectionString);
        var cache = Assert.IsType<IBufferDistributedCache>(app.Services.GetRequiredService<IDistributedCache>(), exactMatch: false);
        var written = new ArrayBufferWriter<byte>();

        Assert.False(await cache.TryGetAsync("buffer", written, TestContext.Current.CancellationToken));
        await cache.SetAsync("buffer", new ReadOnlySequence<byte>("one"u8.ToArray()), new(), TestContext.Current.CancellationToken);
        Assert.True(await cache.TryGetAsync("buffer", written, TestContext.Current.CancellationToken));
        cache.Set("buffer", new ReadOnlySequence<byte>("two"u8.ToArray()), new());
        Assert.True(cache.TryGet("buffer", written));
        cache.Remove("buffer");
        Assert.False(cache.TryGet("buffer", written));

        Assert.Equal("onetwo"u8, written.WrittenSpan);
        Assert.Equal((2, 4), app.Counted("distributed"));
    }

    [Fact]
    public async Task Cache_WithoutBuffers_StaysWithoutBuffers()
    {
        await using var app = await StartAsync(null);

        Assert.IsType<IDistributedCache>(app.Services.GetRequiredService<IDistributedCache>(), exactMatch: false);
        Assert.IsNotType<IBufferDistributedCache>(app.Services.GetRequiredService<IDistributedCache>(), exactMatch: false);
    }

    [Fact]
    public async Task ReadThatFails_IsNeitherHitNorMiss()
    {
        await using var app = await StartAsync($"127.0.0.1:{Ports.GetFree()},connectRetry=0,connectTimeout=500,asyncTimeout=500,syncTimeout=500");
        var cache = app.Services.GetRequiredService<IDistributedCache>();

        await Assert.ThrowsAsync<RedisConnectionException>(() => cache.GetAsync("a", TestContext.Current.CancellationToken));
        Assert.Throws<RedisConnectionException>(() => cache.Get("a"));
        await Assert.ThrowsAsync<RedisConnectionException>(async () =>
            await ((IBufferDistributedCache)cache).TryGetAsync("a", new ArrayBufferWriter<byte>(), TestContext.Current.CancellationToken));

        Assert.Equal((0, 0), app.Counted("distributed"));
    }

    private static Task<GovernedApp> StartAsync(string? redis) => CountedApp.StartAsync(governance =>
    {
        _ = redis is null
            ? governance.Services.AddDistributedMemoryCache()
            : governance.Services.AddStackExchangeRedisCache(options => options.Configuration = redis);
        governance.CountDistributedCache();
    });
}
