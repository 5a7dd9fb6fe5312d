// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests;
using Acgs.Governance.TestServers;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;

namespace Acgs.Governance.Redis.Tests;

/// <summary>What is published while a server stops or freezes, and how soon after its return it is healthy again.</summary>
public sealed class RedisOutageTests(RedisFixture fixture) : IClassFixture<RedisFixture>
{
    private const string Name = "governed";

    // The multiplexer looks for a lost server every few seconds; no probe hurries it.
    private static readonly TimeSpan Reconnection = TimeSpan.FromSeconds(15);

    // A probe that the machine keeps waiting is none that found the server frozen.
    private static readonly (string Key, string Value)[] Patient = [("Acgs:Health:Period", "00:00:03"), ("Acgs:Health:Timeout", "00:00:03")];

    [Fact]
    public async Task Check_OfServerThatStops_IsRefusedUntilItIsBack()
    {
        var server = await fixture.GetAsync();
        await using var host = await StartAsync(server);
        await host.UntilAsync("healthy");

        await server.StopAsync();
        try
        {
            await host.AssertShownAsync("unhealthy", "refused", server.Password, server.Host);
        }
        finally
        {
            await server.StartAgainAsync();
        }

        await host.UntilAsync("healthy", null, Reconnection);
    }

    // The event of a multiplexer that the application made tells of the end of its connections, and of the first attempt to get
    // new ones only if that was before.
    [Fact]
    public async Task Check_OverTheApplicationsMultiplexer_NamesAReasonWhenItsServerStops()
    {
        var server = await fixture.GetAsync();
        await using var host = await StartWithOwnAsync(server);
        await host.UntilAsync("healthy");

        await server.StopAsync();
        try
        {
            await Eventually.TrueAsync(() => host.Falls.Any(), Reconnection, "the check to fall");
            Assert.Contains(Assert.Single(host.Falls), (string[])["Healthy to Unhealthy: Unavailable", "Healthy to Unhealthy: Refused"]);
        }
        finally
        {
            await server.StartAgainAsync();
        }

        await host.UntilAsync("healthy", null, Reconnection);
    }

    [Fact]
    public async Task Check_OfServerThatFreezes_IsTimeoutAndHealthySoonAfter()
    {
        var server = await fixture.GetAsync();
        await using var host = await StartAsync(server);
        await host.UntilAsync("healthy");
        var sockets = ClientSockets.To(server.Port);
        var clients = await ClientsAsync(server);
        server.Freeze();
        await AssertHarmlessAsync(host, server, sockets);
        Assert.Equal(clients, await ClientsAsync(server));
    }

    [Fact]
    public async Task Check_OfServerThatWasFrozenBefore_IsTimeoutAndHealthySoonAfter()
    {
        var server = await fixture.GetAsync();
        server.Freeze();
        await using var host = await StartAsync(server);
        // A multiplexer has two connections: one for commands and one for subscriptions.
        await AssertHarmlessAsync(host, server, 2);
    }

    [Fact]
    public async Task Host_WhoseServerRestartsBetweenTwoProbes_PublishesNoChange()
    {
        var server = await fixture.GetAsync();
        await using var host = await StartAsync(server, ("Acgs:Health:Period", "00:00:15"), ("Acgs:Health:Timeout", "00:00:15"));
        await host.UntilAsync("healthy");
        await host.ProbesAsync(1);

        await server.StopAsync(StopMode.Immediate);
        await server.StartAgainAsync();

        await host.ProbesAsync(1);
        Assert.Empty(host.Falls);
    }

    private static async Task AssertHarmlessAsync(WatchedHost host, RedisServer server, int sockets)
    {
        try
        {
            await host.AssertShownAsync("unhealthy", "timeout", server.Password, server.Host);
            await host.ProbesAsync(2);
            await ClientSockets.AssertAtMostAsync(server.Port, sockets);
        }
        finally
        {
            server.Thaw();
        }

        await host.AssertRecoversAsync();
    }

    private static async Task<int> ClientsAsync(RedisServer server)
    {
        await using var admin = await ConnectionMultiplexer.ConnectAsync($"{server.ConnectionString},allowAdmin=true,name=admin");
        return (await admin.GetServers().Single().ClientListAsync()).Count(client => client.Name == Name);
    }

    private static Task<WatchedHost> StartAsync(RedisServer server, params (string Key, string Value)[] settings) => WatchedHost.StartAsync(
        "redis", governance => governance.AddRedis(), [("ConnectionStrings:redis", $"{server.ConnectionString},name={Name}"), .. Patient, .. settings]);

    private static Task<WatchedHost> StartWithOwnAsync(RedisServer server) => WatchedHost.StartAsync("redis", governance =>
    {
        governance.Services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(server.ConnectionString));
        governance.AddRedis();
    }, Patient);
}
