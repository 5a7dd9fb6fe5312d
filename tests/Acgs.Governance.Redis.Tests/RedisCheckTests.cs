// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using Acgs.Governance.Tests;
using Acgs.Governance.TestServers;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;

namespace Acgs.Governance.Redis.Tests;

/// <summary>The check against a real Redis, healthy and not.</summary>
public sealed class RedisCheckTests(RedisFixture fixture) : IClassFixture<RedisFixture>
{
    [Fact]
    public async Task Check_OnRunningServer_IsHealthy()
    {
        var server = await fixture.GetAsync();
        await using var host = await StartAsync(server.ConnectionString);
        await host.UntilAsync("redis", "healthy");
    }

    [Fact]
    public async Task Check_WithWrongPassword_IsAuth()
    {
        var server = await fixture.GetAsync();
        await using var host = await StartAsync($"{server.Host}:{server.Port},password=wrong");
        await host.UntilAsync("redis", "unhealthy", "auth");
    }

    [Fact]
    public async Task Check_WithNobodyListening_IsRefused()
    {
        await using var host = await StartAsync($"127.0.0.1:{Ports.GetFree()}");
        await host.UntilAsync("redis", "unhealthy", "refused");

        // Once known, the reason stays over further probes, while the multiplexer goes on trying.
        var probes = new HashSet<string?>();
        await Eventually.TrueAsync(
            async () =>
            {
                var health = JsonDocument.Parse(await (await host.Client.GetAsync("/health")).Content.ReadAsStringAsync()).RootElement;
                var check = health.GetProperty("checks").GetProperty("redis");
                Assert.Equal("refused", check.GetProperty("reason").GetString());
                probes.Add(check.GetProperty("checked_at").GetString());
                return probes.Count == 5;
            },
            TimeSpan.FromSeconds(30),
            "five probes");
    }

    [Fact]
    public async Task Check_OfFrozenServer_IsTimeoutAndRecovers()
    {
        RedisServer.Require();
        await using var server = await RedisServer.StartAsync();
        await using var host = await StartAsync(server.ConnectionString);
        await host.UntilAsync("redis", "healthy");

        server.Freeze();
        try
        {
            await host.UntilAsync("redis", "unhealthy", "timeout");
        }
        finally
        {
            server.Thaw();
        }

        await host.UntilAsync("redis", "healthy");
    }

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
        await using var host = await GovernedHost.StartAsync(governance =>
        {
            governance.Services.AddSingleton<IConnectionMultiplexer>(own);
            governance.AddRedis();
        });
        await host.UntilAsync("redis", "healthy");

        Assert.Same(own, host.Services.GetRequiredService<IConnectionMultiplexer>());
    }

    [Fact]
    public async Task Start_WithMalformedConnectionString_NamesTheKeyAndHidesTheValue()
    {
        var failed = await Assert.ThrowsAnyAsync<Exception>(() => StartAsync("127.0.0.1:6379,pasword=hunter2"));
        Assert.StartsWith(
            "Acgs.Governance cannot start: ConnectionStrings:redis is no valid connection string", failed.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", failed.ToString(), StringComparison.Ordinal);
    }

    private static Task<GovernedHost> StartAsync(string connection) =>
        GovernedHost.StartAsync(governance => governance.AddRedis(), ("ConnectionStrings:redis", connection));
}
