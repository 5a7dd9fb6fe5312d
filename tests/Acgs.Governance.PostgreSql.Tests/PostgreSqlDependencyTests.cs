// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests;
using Acgs.Governance.TestServers;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance.PostgreSql.Tests;

/// <summary>Servers that the configuration names.</summary>
public sealed class PostgreSqlDependencyTests(PostgreSqlFixture fixture) : IClassFixture<PostgreSqlFixture>
{
    [Fact]
    public async Task Dependencies_OfTwoServers_AreWatchedEachForItself()
    {
        var server = await fixture.GetAsync();
        await using var host = await GovernedHost.StartAsync(
            governance => governance.AddPostgreSql().AddPostgreSql(),
            ("Acgs:Health:Period", "00:00:01"),
            ("Acgs:Health:Timeout", "00:00:01"),
            ("Acgs:Health:Dependencies:ledger:Kind", "PostgreSQL"),
            ("Acgs:Health:Dependencies:archive:Kind", "postgresql"),
            ("Acgs:Health:Dependencies:archive:ConnectionString", "Old"),
            ("Acgs:Health:Dependencies:archive:Optional", "true"),
            ("ConnectionStrings:ledger", server.ConnectionString()),
            ("ConnectionStrings:Old", $"Host=127.0.0.1;Port={Ports.GetFree()};Username=u"));

        await host.UntilAsync("ledger", "healthy");
        await host.UntilAsync("archive", "degraded", "refused");
        Assert.Single(host.Services.GetServices<Health.IDependencyKind>(), kind => kind.Name == "postgresql");
    }

    [Theory]
    [InlineData(null, null, "ConnectionString is not set and ConnectionStrings:db does not exist; set one of them.")]
    [InlineData(null, "", "ConnectionString is not set and ConnectionStrings:db does not exist; set one of them.")]
    [InlineData("Host=db;Password=hunter2", null, "ConnectionString must be the name of an existing entry of ConnectionStrings, not a connection string.")]
    [InlineData(null, "Host=db;Pasword=hunter2", "ConnectionString names a malformed connection string (ArgumentException); its value is not shown because it may contain a password.")]
    public async Task Start_WithoutAUsableConnectionString_NamesTheKeyAndHidesTheValue(string? name, string? value, string sentence)
    {
        List<(string, string)> settings = [("Acgs:Health:Dependencies:db:Kind", "postgresql")];
        settings.AddRange(name is null ? [] : [("Acgs:Health:Dependencies:db:ConnectionString", name)]);
        settings.AddRange(value is null ? [] : [("ConnectionStrings:db", value)]);

        var failed = await Assert.ThrowsAnyAsync<Exception>(
            () => GovernedHost.StartAsync(governance => governance.AddPostgreSql(), [.. settings]));

        Assert.Equal($"Acgs.Governance cannot start: Acgs:Health:Dependencies:db:{sentence}", failed.ToString());
    }
}
