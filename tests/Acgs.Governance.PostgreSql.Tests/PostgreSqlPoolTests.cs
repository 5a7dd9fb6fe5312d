// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests;
using Acgs.Governance.TestServers;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Acgs.Governance.PostgreSql.Tests;

/// <summary>A pool of the application that has no connection to give is not a server that is down.</summary>
public sealed class PostgreSqlPoolTests(PostgreSqlFixture fixture) : IClassFixture<PostgreSqlFixture>
{
    // With 1 s Npgsql gives up while the pool is still exhausted; with 30 s one request waits all the time.
    [Theory]
    [InlineData(1)]
    [InlineData(30)]
    public async Task Check_WithExhaustedPool_IsDegradedUntilAConnectionIsGivenBack(int seconds)
    {
        var server = await fixture.GetAsync();
        await using var host = await StartAsync(server, $"{server.ConnectionString()};Maximum Pool Size=2;Timeout={seconds};Application Name=pool-{seconds}");
        var pool = host.Services.GetRequiredService<NpgsqlDataSource>();
        await using var first = await OpenAsync(pool);
        var second = await OpenAsync(pool);

        await host.AssertShownAsync("degraded", "pool_exhausted", server.Password, server.Host);
        await host.ProbesAsync(4);
        Assert.DoesNotContain("Healthy to Unhealthy", string.Join('\n', host.Falls), StringComparison.Ordinal);

        await second.DisposeAsync();
        await host.AssertShownAsync("healthy", null, server.Password, server.Host);
        await using var third = await OpenAsync(pool);
        await Eventually.TrueAsync(
            async () => await HealthSessions.CountAsync(server, $"pool-{seconds}") == 2, TimeSpan.FromSeconds(30), "the two connections of the pool");
    }

    [Fact]
    public async Task Check_WithPoolToAnotherDatabase_LooksOnlyAtItsOwn()
    {
        var server = await fixture.GetAsync();
        await using var host = await StartAsync(server, $"{server.ConnectionString("template1")};Maximum Pool Size=1");
        await using var only = await OpenAsync(host.Services.GetRequiredService<NpgsqlDataSource>());
        await host.UntilAsync("healthy");
        await host.ProbesAsync(3);

        Assert.Empty(host.Falls);
    }

    [Theory]
    [InlineData("Maximum Pool Size=1;Load Balance Hosts=true")]
    [InlineData("Pooling=false")]
    public async Task Check_WithOddDataSource_IsHealthy(string more)
    {
        var server = await fixture.GetAsync();
        await using var host = await StartAsync(server, $"{server.ConnectionString()};{more}");
        await host.UntilAsync("healthy");
        await host.ProbesAsync(3);

        Assert.Empty(host.Falls);
    }

    [Fact]
    public async Task Check_WithDataSourceThatCannotBeMade_IsHealthy()
    {
        var server = await fixture.GetAsync();
        await using var host = await StartAsync(server, _ => throw new InvalidOperationException("no data source"));
        await host.AssertShownAsync("healthy", null, "no data source");
    }

    [Fact]
    public async Task Check_WithDataSourceOfManyHosts_FindsItsPoolExhausted()
    {
        var server = await fixture.GetAsync();
        await using var host = await StartAsync(
            server, _ => new NpgsqlDataSourceBuilder($"{server.ConnectionString()};Maximum Pool Size=1").BuildMultiHost());
        await using var only = await OpenAsync(host.Services.GetRequiredService<NpgsqlDataSource>());

        await host.AssertShownAsync("degraded", "pool_exhausted", server.Password);
    }

    private static async Task<NpgsqlConnection> OpenAsync(NpgsqlDataSource pool) => await pool.OpenConnectionAsync(TestContext.Current.CancellationToken);

    private static Task<WatchedHost> StartAsync(PostgreSqlServer server, string pool) => StartAsync(server, _ => NpgsqlDataSource.Create(pool));

    private static Task<WatchedHost> StartAsync(PostgreSqlServer server, Func<IServiceProvider, NpgsqlDataSource> pool) => WatchedHost.StartAsync(
        "postgresql",
        governance =>
        {
            governance.Services.AddSingleton(pool);
            governance.AddPostgreSql();
        },
        ("ConnectionStrings:postgresql", server.ConnectionString()),
        // A probe that the machine keeps waiting is none that found the server down.
        ("Acgs:Health:Period", "00:00:03"),
        ("Acgs:Health:Timeout", "00:00:03"));
}
