// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests;
using Acgs.Governance.TestServers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

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
            governance => governance.AddPostgreSql(configure: database => database.Optional = true).AddPostgreSql(),
            ("ConnectionStrings:postgresql", $"Host=127.0.0.1;Port={Ports.GetFree()};Username=u"));

        Assert.Single(host.Services.GetServices<Health.IHealthReasonClassifier>().OfType<PostgreSqlReasonClassifier>());
        await host.UntilAsync("postgresql", "degraded", "refused");
    }

    [Theory]
    [InlineData("postgresql")]
    [InlineData("ledger")]
    public async Task Start_WithoutADatabase_SaysWhatToSet(string name)
    {
        var failed = await Assert.ThrowsAnyAsync<Exception>(() => GovernedHost.StartAsync(governance => governance.AddPostgreSql(name)));
        Assert.Equal(
            $"Acgs.Governance cannot start: ConnectionStrings:{name} is not set; set it, register an NpgsqlDataSource, "
            + "or add a dependency of the kind postgresql to Acgs:Health:Dependencies.",
            failed.ToString());
    }

    [Fact]
    public async Task Start_WithMalformedConnectionString_NamesTheKeyAndHidesTheValue()
    {
        var failed = await Assert.ThrowsAnyAsync<Exception>(
            () => GovernedHost.StartAsync(governance => governance.AddPostgreSql(), ("ConnectionStrings:postgresql", "Host=db;Pasword=hunter2")));
        Assert.Equal(
            "Acgs.Governance cannot start: ConnectionStrings:postgresql is malformed (ArgumentException); "
            + "its value is not shown because it may contain a password.",
            failed.ToString());
    }

    [Fact]
    public void Add_WithTwoPlaces_Throws()
    {
        var failed = Assert.Throws<ArgumentException>(() => Governance().AddPostgreSql("ledger", database =>
        {
            database.ConnectionString = "Host=db";
            database.DataSource = services => services.GetRequiredService<NpgsqlDataSource>();
        }));
        Assert.Equal("The dependency 'ledger' sets both DataSource and ConnectionString; set one of them. (Parameter 'options')", failed.Message);
    }

    [Theory]
    [InlineData("Host=db;Pasword=hunter2")]
    [InlineData("hunter2")]
    public void Add_WithMalformedConnectionString_ThrowsAndHidesTheValue(string value)
    {
        var failed = Assert.Throws<ArgumentException>(() => Governance().AddPostgreSql("ledger", database => database.ConnectionString = value));
        Assert.Equal(
            "The ConnectionString of the dependency 'ledger' is malformed (ArgumentException); "
            + "its value is not shown because it may contain a password. (Parameter 'options')",
            failed.Message);
        Assert.Null(failed.InnerException);
    }

    private static GovernanceBuilder Governance() => Host.CreateEmptyApplicationBuilder(null).AddAcgsGovernance();
}
