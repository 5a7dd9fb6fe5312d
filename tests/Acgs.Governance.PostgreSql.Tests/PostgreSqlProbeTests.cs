// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using Acgs.Governance.Tests;
using Acgs.Governance.TestServers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace Acgs.Governance.PostgreSql.Tests;

/// <summary>How the probe behaves while its server freezes, restarts and recovers.</summary>
public sealed class PostgreSqlProbeTests
{
    [Fact]
    public async Task Probe_OfFrozenServer_IsGivenUpAtTheDeadlineAndRecovers()
    {
        PostgreSqlServer.Require();
        await using var server = await PostgreSqlServer.StartAsync();
        await using var host = await StartAsync(server);
        await host.UntilAsync("postgresql", "healthy");

        server.Freeze();
        try
        {
            await host.UntilAsync("postgresql", "unhealthy", "timeout");
            using var live = await host.Client.GetAsync("/health/live", TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        }
        finally
        {
            server.Thaw();
        }

        await host.UntilAsync("postgresql", "healthy");
    }

    [Fact]
    public async Task Probe_AfterTheServerRestartedWhileIdle_RaisesNoFalseAlarm()
    {
        PostgreSqlServer.Require();
        await using var server = await PostgreSqlServer.StartAsync();
        var probe = new PostgreSqlProbe(server.ConnectionString(), TimeSpan.FromSeconds(10));
        Assert.Equal(HealthStatus.Healthy, await AskAsync(probe));

        await server.StopAsync();
        await server.StartAgainAsync();

        Assert.Equal(HealthStatus.Healthy, await AskAsync(probe));
    }

    [Fact]
    public async Task Probe_OverManyPeriods_HoldsOneConnectionOfItsOwn()
    {
        PostgreSqlServer.Require();
        await using var server = await PostgreSqlServer.StartAsync();
        await using var host = await StartAsync(server);
        await host.UntilAsync("postgresql", "healthy");
        await using var database = NpgsqlDataSource.Create(server.ConnectionString());

        for (var round = 0; round < 20; round++)
        {
            await host.UntilAsync("postgresql", "healthy");
            await using var command = database.CreateCommand("SELECT count(*) FROM pg_stat_activity WHERE application_name = 'acgs-health'");
            Assert.Equal(1L, await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
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

    private static async Task<HealthStatus> AskAsync(PostgreSqlProbe probe)
    {
        var registration = new HealthCheckRegistration("postgresql", probe, HealthStatus.Unhealthy, tags: null);
        var result = await probe.CheckHealthAsync(new HealthCheckContext { Registration = registration }, CancellationToken.None);
        return result.Status;
    }

    private static Task<GovernedHost> StartAsync(PostgreSqlServer server) =>
        GovernedHost.StartAsync(governance => governance.AddPostgreSql(), ("ConnectionStrings:postgresql", server.ConnectionString()));
}
