// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests;
using Acgs.Governance.TestServers;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;

namespace Acgs.Governance.Redis.Tests;

/// <summary>Servers that the configuration names.</summary>
public sealed class RedisDependencyTests(RedisFixture fixture) : IClassFixture<RedisFixture>
{
    [Fact]
    public async Task Dependencies_OfTwoServers_AreWatchedEachForItself()
    {
        var server = await fixture.GetAsync();
        await using var host = await StartAsync(
            governance => governance.AddRedis().AddRedis(),
            ("Acgs:Health:Dependencies:sessions:Kind", "Redis"),
            ("Acgs:Health:Dependencies:queue:Kind", "redis"),
            ("Acgs:Health:Dependencies:queue:ConnectionString", "Jobs"),
            ("Acgs:Health:Dependencies:queue:Optional", "true"),
            ("ConnectionStrings:sessions", server.ConnectionString),
            ("ConnectionStrings:Jobs", $"127.0.0.1:{Ports.GetFree()}"));

        await host.UntilAsync("sessions", "healthy");
        await host.UntilAsync("queue", "degraded", "refused");
        Assert.Null(host.Services.GetService<IConnectionMultiplexer>());
    }

    [Fact]
    public async Task Dependency_OfAServerThatComesUpLater_IsSeen()
    {
        RedisServer.Require();
        await using var server = await RedisServer.StartAsync();
        await server.StopAsync();
        await using var host = await StartAsync(
            governance => governance.AddRedis(),
            ("Acgs:Health:Dependencies:redis:Kind", "redis"),
            ("ConnectionStrings:redis", server.ConnectionString));
        await host.UntilAsync("redis", "unhealthy", "refused");

        await server.StartAgainAsync();

        await host.UntilAsync("redis", "healthy");
    }

    [Fact]
    public async Task Dependency_WithoutTheKey_IsWatchedOverTheApplicationsMultiplexer()
    {
        var server = await fixture.GetAsync();
        var own = await ConnectionMultiplexer.ConnectAsync(server.ConnectionString);
        await using var host = await StartAsync(
            governance => governance.AddRedis().Services.AddSingleton<IConnectionMultiplexer>(own),
            ("Acgs:Health:Dependencies:redis:Kind", "redis"));
        await host.UntilAsync("redis", "healthy");

        await own.DisposeAsync();

        await host.UntilAsync("redis", "unhealthy", "failed");
    }

    [Fact]
    public async Task Hosts_ThatEnd_LeaveNoConnection()
    {
        RedisServer.Require();
        await using var server = await RedisServer.StartAsync();
        await using var observer = await ConnectionMultiplexer.ConnectAsync($"{server.ConnectionString},allowAdmin=true");
        var before = (await Clients(observer)).Length;
        await using (var host = await StartAsync(
            governance => governance.AddRedis(),
            ("Acgs:Health:Dependencies:redis:Kind", "redis"),
            ("ConnectionStrings:redis", server.ConnectionString)))
        {
            await host.UntilAsync("redis", "healthy");
            Assert.True((await Clients(observer)).Length > before);
        }

        await Eventually.TrueAsync(async () => (await Clients(observer)).Length == before, TimeSpan.FromSeconds(20), "the connections closed");
    }

    [Theory]
    [InlineData(null, null, "ConnectionString is not set and ConnectionStrings:db does not exist; set one of them.")]
    [InlineData("127.0.0.1,password=hunter2", null, "ConnectionString must be the name of an existing entry of ConnectionStrings, not a connection string.")]
    [InlineData(null, "127.0.0.1,pasword=hunter2", "ConnectionString names a malformed connection string (ArgumentException); its value is not shown because it may contain a password.")]
    public async Task Start_WithoutAUsableConnectionString_NamesTheKeyAndHidesTheValue(string? name, string? value, string sentence)
    {
        List<(string, string)> settings = [("Acgs:Health:Dependencies:db:Kind", "redis")];
        settings.AddRange(name is null ? [] : [("Acgs:Health:Dependencies:db:ConnectionString", name)]);
        settings.AddRange(value is null ? [] : [("ConnectionStrings:db", value)]);

        var failed = await Assert.ThrowsAnyAsync<Exception>(
            () => GovernedHost.StartAsync(governance => governance.AddRedis(), [.. settings]));

        Assert.Equal($"Acgs.Governance cannot start: Acgs:Health:Dependencies:db:{sentence}", failed.ToString());
    }

    private static Task<ClientInfo[]> Clients(ConnectionMultiplexer redis) => redis.GetServers()[0].ClientListAsync();

    private static Task<GovernedHost> StartAsync(Action<GovernanceBuilder> connect, params (string Key, string Value)[] settings) =>
        GovernedHost.StartAsync(connect, [.. settings, ("Acgs:Health:Period", "00:00:01"), ("Acgs:Health:Timeout", "00:00:01")]);
}
