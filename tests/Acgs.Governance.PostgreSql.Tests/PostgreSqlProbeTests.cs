// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests;
using Acgs.Governance.TestServers;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance.PostgreSql.Tests;

/// <summary>How the probe is registered, and what it leaves alone.</summary>
public sealed class PostgreSqlProbeTests(PostgreSqlFixture fixture) : IClassFixture<PostgreSqlFixture>
{
    [Fact]
    public async Task Probe_OverManyPeriods_HoldsOneConnectionOfItsOwn()
    {
        var server = await fixture.GetAsync();
        await using var host = await GovernedHost.StartAsync(
            governance => governance.AddPostgreSql(), ("ConnectionStrings:postgresql", server.ConnectionString()));

        for (var round = 0; round < 20; round++)
        {
            await host.UntilAsync("postgresql", "healthy");
            Assert.Equal(1, await HealthSessions.CountAsync(server));
        }
    }

    [Fact]
    public async Task Add_Twice_RegistersOneCheck()
    {
        await using var host = await GovernedHost.StartAsync(
            governance => governance.AddPostgreSql(optional: true).AddPostgreSql(),
            ("ConnectionStrings:postgresql", $"Host=127.0.0.1;Port={Ports.GetFree()};Username=u"));

        Assert.Single(host.Services.GetServices<Health.IHealthReasonClassifier>().OfType<PostgreSqlReasons>());
        await host.UntilAsync("postgresql", "degraded", "refused");
    }

    [Fact]
    public async Task Start_WithoutConnectionString_NamesTheKey()
    {
        var failed = await Assert.ThrowsAnyAsync<Exception>(() => GovernedHost.StartAsync(governance => governance.AddPostgreSql("ledger")));
        Assert.Equal(
            "Acgs.Governance cannot start: ConnectionStrings:ledger is not set; set it, or leave out the connector that needs it.",
            failed.ToString());
    }
}
