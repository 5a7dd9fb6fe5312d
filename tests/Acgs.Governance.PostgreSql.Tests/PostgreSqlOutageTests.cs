// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.PostgreSql.Tests;

/// <summary>What is published while a server stops or freezes, and how soon after its return it is healthy again.</summary>
public sealed class PostgreSqlOutageTests(PostgreSqlFixture fixture) : IClassFixture<PostgreSqlFixture>
{
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

        await host.AssertRecoversAsync();
    }

    [Fact]
    public async Task Check_OfServerThatFreezes_IsTimeoutAndHealthySoonAfter()
    {
        var server = await fixture.GetAsync();
        await using var host = await StartAsync(server);
        await host.UntilAsync("healthy");
        server.Freeze();
        await AssertHarmlessAsync(host, server);
    }

    [Fact]
    public async Task Check_OfServerThatWasFrozenBefore_IsTimeoutAndHealthySoonAfter()
    {
        var server = await fixture.GetAsync();
        server.Freeze();
        await using var host = await StartAsync(server);
        await AssertHarmlessAsync(host, server);
    }

    private static async Task AssertHarmlessAsync(WatchedHost host, PostgreSqlServer server)
    {
        try
        {
            await host.AssertShownAsync("unhealthy", "timeout", server.Password, server.Host);
            await host.ProbesAsync(5);
            // The probe's connection, and the one over which Npgsql asks the server to cancel what does not end.
            await ClientSockets.AssertAtMostAsync(server.Port, 2);
        }
        finally
        {
            server.Thaw();
        }

        await host.AssertRecoversAsync();
        await Eventually.TrueAsync(async () => await HealthSessions.CountAsync(server) == 1, TimeSpan.FromSeconds(30), "the one connection of the probe");
    }

    private static Task<WatchedHost> StartAsync(PostgreSqlServer server) => WatchedHost.StartAsync(
        "postgresql",
        governance => governance.AddPostgreSql(),
        ("ConnectionStrings:postgresql", server.ConnectionString()),
        // A probe that the machine keeps waiting is none that found the server frozen.
        ("Acgs:Health:Period", "00:00:03"),
        ("Acgs:Health:Timeout", "00:00:03"));
}
