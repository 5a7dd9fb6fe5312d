// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests;
using Acgs.Governance.TestServers;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;

namespace Acgs.Governance.Redis.Tests;

/// <summary>How the check is registered, and over which multiplexer it asks.</summary>
public sealed class RedisCheckTests(RedisFixture fixture) : IClassFixture<RedisFixture>
{
    [Fact]
    public async Task Check_OfOptionalServerThatIsDown_OnlyDegrades()
    {
        await using var host = await GovernedHost.StartAsync(
            governance => governance.AddRedis(optional: true).AddRedis(),
            ("ConnectionStrings:redis", $"127.0.0.1:{Ports.GetFree()}"));
        await host.UntilAsync("redis", "degraded", "refused");
    }

    [Fact]
    public async Task Check_InApplicationWithItsOwnMultiplexer_UsesThatOne()
    {
        var server = await fixture.GetAsync();
        await using var own = await ConnectionMultiplexer.ConnectAsync(server.ConnectionString);
        await using var host = await StartAsync(own);
        await host.UntilAsync("redis", "healthy");

        Assert.Same(own, host.Services.GetRequiredService<IConnectionMultiplexer>());
    }

    // Its events were over before the probe could listen.
    [Fact]
    public async Task Check_OfMultiplexerThatFailedBeforeTheHostStarted_NamesTheReason()
    {
        await using var own = await ConnectionMultiplexer.ConnectAsync($"127.0.0.1:{Ports.GetFree()},abortConnect=false");
        await using var host = await StartAsync(own);
        await host.UntilAsync("redis", "unhealthy", "refused");

        Assert.Equal(0, own.GetCounters().TotalOutstanding);
    }

    [Fact]
    public async Task Start_WithMalformedConnectionString_NamesTheKeyAndHidesTheValue()
    {
        var failed = await Assert.ThrowsAnyAsync<Exception>(() => GovernedHost.StartAsync(
            governance => governance.AddRedis(), ("ConnectionStrings:redis", "127.0.0.1:6379,pasword=hunter2")));
        Assert.StartsWith(
            "Acgs.Governance cannot start: ConnectionStrings:redis is no valid connection string", failed.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", failed.ToString(), StringComparison.Ordinal);
    }

    private static Task<GovernedHost> StartAsync(IConnectionMultiplexer redis) => GovernedHost.StartAsync(governance =>
    {
        governance.Services.AddSingleton(redis);
        governance.AddRedis();
    });
}
