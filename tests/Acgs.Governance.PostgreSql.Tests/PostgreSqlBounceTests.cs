// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using Acgs.Governance.Tests;
using Acgs.Governance.TestServers;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.PostgreSql.Tests;

/// <summary>A server that goes and comes back between two probes is well, and must not be reported as anything else.</summary>
public sealed class PostgreSqlBounceTests(PostgreSqlFixture fixture) : IClassFixture<PostgreSqlFixture>
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData(StopMode.Fast)]
    [InlineData(StopMode.Immediate)]
    public async Task Probe_AfterTheServerRestartedWhileIdle_IsHealthy(StopMode mode)
    {
        var server = await fixture.GetAsync();
        using var probe = Probe(server);
        Assert.Equal(HealthStatus.Healthy, await AskAsync(probe));

        await server.StopAsync(mode);
        await server.StartAgainAsync();

        Assert.Equal(HealthStatus.Healthy, await AskAsync(probe));
    }

    [Fact]
    public async Task Probe_AfterItsSessionWasEnded_IsHealthy()
    {
        var server = await fixture.GetAsync();
        using var probe = Probe(server);
        Assert.Equal(HealthStatus.Healthy, await AskAsync(probe));

        await HealthSessions.EndAsync(server);

        Assert.Equal(HealthStatus.Healthy, await AskAsync(probe));
    }

    [Fact]
    public async Task Probe_AfterItsSessionWasKilled_IsHealthy()
    {
        var server = await fixture.GetAsync();
        using var probe = Probe(server);
        Assert.Equal(HealthStatus.Healthy, await AskAsync(probe));

        using (var session = Process.GetProcessById((await HealthSessions.PidAsync(server))!.Value))
        {
            session.Kill();
            await session.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        // The server ends every other session too and recovers; until it has, it is honestly unavailable.
        await server.UntilReadyAsync();
        Assert.Equal(HealthStatus.Healthy, await AskAsync(probe));
    }

    [Fact]
    public async Task Host_WhoseServerRestartsBetweenTwoProbes_PublishesNoChange()
    {
        var server = await fixture.GetAsync();
        await using var host = await WatchedHost.StartAsync(
            "postgresql",
            governance => governance.AddPostgreSql(),
            ("ConnectionStrings:postgresql", server.ConnectionString()),
            ("Acgs:Health:Period", "00:00:15"),
            ("Acgs:Health:Timeout", "00:00:15"));
        await host.UntilAsync("healthy");
        await host.ProbesAsync(1);

        await server.StopAsync(StopMode.Immediate);
        await server.StartAgainAsync();

        await host.ProbesAsync(1);
        Assert.Empty(host.Falls);
    }

    private static PostgreSqlProbe Probe(PostgreSqlServer server) =>
        new(ProbeConnections.FromConnectionString(server.ConnectionString(), Deadline), Deadline, pool: null, TimeProvider.System);

    private static async Task<HealthStatus> AskAsync(PostgreSqlProbe probe)
    {
        var registration = new HealthCheckRegistration("postgresql", probe, HealthStatus.Unhealthy, tags: null);
        var result = await probe.CheckHealthAsync(new HealthCheckContext { Registration = registration }, CancellationToken.None);
        return result.Status;
    }
}
