// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.PostgreSql.Tests;
using Acgs.Governance.TestServers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace Acgs.Governance.Aspire.Tests;

/// <summary>Beside <c>Aspire.Npgsql</c>, which adds a check of its own, and beside that of <c>AspNetCore.HealthChecks.NpgSql</c>.</summary>
public sealed class AspirePostgreSqlTests(PostgreSqlFixture fixture) : IClassFixture<PostgreSqlFixture>
{
    private const string Replaced =
        "Information: Health check postgresql of a connector replaces PostgreSql of the application: both check the same dependency.";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Check_OfAspiresDataSource_TakesThePlaceOfAspires(bool isFirst)
    {
        var server = await fixture.GetAsync();
        await using var host = await AspireHost.StartAsync(
            builder =>
            {
                Action[] calls = [() => builder.AddNpgsqlDataSource("postgresql"), () => builder.AddAcgsGovernance().AddPostgreSql()];
                foreach (var call in isFirst ? calls.Reverse() : calls)
                {
                    call();
                }
            },
            ("ConnectionStrings:postgresql", server.ConnectionString()));

        await host.UntilAsync("postgresql healthy");
        Assert.Equal([Replaced], host.Notes);
    }

    [Fact]
    public async Task Server_BesideAspire_IsAskedOnceAPeriodOverTheProbesOwnConnection()
    {
        PostgreSqlServer.Require();
        await using var server = await PostgreSqlServer.StartAsync();
        await using var host = await AspireHost.StartAsync(
            builder =>
            {
                builder.AddAcgsGovernance().AddPostgreSql();
                builder.AddNpgsqlDataSource("postgresql");
            },
            ("ConnectionStrings:postgresql", $"{server.ConnectionString()};Application Name=app"));
        await host.UntilAsync("postgresql healthy");

        var probes = new SortedSet<DateTime>();
        await Eventually.TrueAsync(async () => await HealthSessions.LastProbeAsync(server) is { } probe && probes.Add(probe) && probes.Count == 7, TimeSpan.FromSeconds(60), "seven probes");

        // Six periods of a second, with jitter 5.4 s; asked twice a period it would be half. A late first probe shortens the whole, not the half.
        Assert.True(probes.Max - probes.Min > TimeSpan.FromSeconds(3.5), $"{probes.Min:O} to {probes.Max:O}");
        await Eventually.TrueAsync(async () => await HealthSessions.CountAsync(server) == 1, TimeSpan.FromSeconds(30), "one session of the probe");
        // Aspire's check would have asked over the data source, whose pool is only asked for a connection.
        Assert.DoesNotContain("SELECT 1", await HealthSessions.LastQueryAsync(server, "app"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_OfAnotherNameThanAspires_IsStillTheOnlyOne()
    {
        var server = await fixture.GetAsync();
        await using var host = await AspireHost.StartAsync(
            builder =>
            {
                builder.AddNpgsqlDataSource("ledger");
                builder.AddAcgsGovernance().AddPostgreSql("ledger", database => database.Optional = true);
            },
            ("ConnectionStrings:ledger", server.ConnectionString()));

        await host.UntilAsync("ledger healthy");
        Assert.Equal([Replaced.Replace("check postgresql", "check ledger", StringComparison.Ordinal)], host.Notes);
    }

    [Fact]
    public async Task Check_OfAspiresKeyedDataSource_TakesThePlaceOfThatOneAlone()
    {
        var server = await fixture.GetAsync();
        await using var host = await AspireHost.StartAsync(
            builder =>
            {
                builder.AddKeyedNpgsqlDataSource("ledger");
                builder.AddKeyedNpgsqlDataSource("archive");
                builder.AddAcgsGovernance().AddPostgreSql("ledger");
            },
            ("ConnectionStrings:ledger", server.ConnectionString()),
            ("ConnectionStrings:archive", server.ConnectionString("template1")));

        await host.UntilAsync("PostgreSql_archive healthy, ledger healthy");
        Assert.Single(host.Notes);
    }

    [Fact]
    public async Task Check_OfAnotherDatabaseThanAspires_StandsBesideIt()
    {
        var server = await fixture.GetAsync();
        await using var host = await AspireHost.StartAsync(
            builder =>
            {
                builder.AddNpgsqlDataSource("orders");
                builder.AddAcgsGovernance().AddPostgreSql("ledger");
            },
            ("ConnectionStrings:orders", server.ConnectionString()),
            ("ConnectionStrings:ledger", server.ConnectionString("template1")));

        await host.UntilAsync("PostgreSql healthy, ledger healthy");
        Assert.Empty(host.Notes);
    }

    [Fact]
    public async Task ConfiguredDependency_OfAspiresDatabase_TakesThePlaceOfAspires()
    {
        var server = await fixture.GetAsync();
        await using var host = await AspireHost.StartAsync(
            builder =>
            {
                builder.AddNpgsqlDataSource("postgresql");
                builder.AddAcgsGovernance().AddPostgreSql();
            },
            ("Acgs:Health:Dependencies:db:Kind", "postgresql"),
            ("Acgs:Health:Dependencies:db:ConnectionString", "postgresql"),
            ("ConnectionStrings:postgresql", server.ConnectionString()));

        await host.UntilAsync("db healthy");
        Assert.Equal(
            [
                "Information: Health check db of the configuration replaces postgresql of a connector: both check the same dependency.",
                "Information: Health check db of the configuration replaces PostgreSql of the application: both check the same dependency.",
            ],
            host.Notes);
    }

    [Fact]
    public async Task Aspire_WithoutAConnectionString_DoesNotStopTheStart()
    {
        await using var host = await AspireHost.StartAsync(builder =>
        {
            builder.AddNpgsqlDataSource("postgresql");
            builder.AddAcgsGovernance().AddPostgreSql();
        });

        await host.UntilAsync("postgresql unhealthy failed");
    }

    [Theory]
    [InlineData(null, "postgresql healthy")]
    [InlineData("PostgreSQL", "postgresql healthy")]
    [InlineData("plain", "postgresql healthy")]
    public async Task Check_OfTheXabarilPackage_IsReplacedUnderAnyName(string? name, string checks)
    {
        var server = await fixture.GetAsync();
        await using var host = await AspireHost.StartAsync(
            builder =>
            {
                builder.Services.AddHealthChecks().AddNpgSql(server.ConnectionString(), name: name);
                builder.AddAcgsGovernance().AddPostgreSql();
            },
            ("ConnectionStrings:postgresql", server.ConnectionString()));

        await host.UntilAsync(checks);
        Assert.Single(host.Notes);
    }

    [Fact]
    public async Task Check_OfTheXabarilPackageThatAsksMore_StandsBesideOurs()
    {
        var server = await fixture.GetAsync();
        await using var host = await AspireHost.StartAsync(
            builder =>
            {
                builder.Services.AddHealthChecks().AddNpgSql(_ => NpgsqlDataSource.Create(server.ConnectionString()), healthQuery: "SELECT count(*) FROM pg_class");
                builder.AddAcgsGovernance().AddPostgreSql();
            },
            ("ConnectionStrings:postgresql", server.ConnectionString()));

        await host.UntilAsync("npgsql healthy, postgresql healthy");
        Assert.Empty(host.Notes);
    }
}
