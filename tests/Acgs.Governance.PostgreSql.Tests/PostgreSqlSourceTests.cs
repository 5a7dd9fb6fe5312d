// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests;
using Acgs.Governance.TestServers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Acgs.Governance.PostgreSql.Tests;

/// <summary>Which database is watched, and with whose credentials.</summary>
public sealed class PostgreSqlSourceTests(PostgreSqlFixture fixture) : IClassFixture<PostgreSqlFixture>
{
    [Fact]
    public async Task Check_OfAnApplicationWithADataSource_AsksItsDatabaseOnAConnectionOfItsOwn()
    {
        var server = await fixture.GetAsync();
        await using var host = await StartAsync(
            governance => governance.AddPostgreSql().Services.AddSingleton(_ => NpgsqlDataSource.Create($"{server.ConnectionString()};Maximum Pool Size=1;Application Name=app")));
        await host.UntilAsync("healthy");
        Assert.Equal(1, await HealthSessions.CountAsync(server));

        await using var only = await host.Services.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync(TestContext.Current.CancellationToken);
        await host.AssertShownAsync("degraded", "pool_exhausted", server.Password, server.Host);
        Assert.Equal((1, 1), (await HealthSessions.CountAsync(server), await HealthSessions.CountAsync(server, "app")));
    }

    // An entry without credentials, as services have that log in with tokens; the data source knows them.
    [Fact]
    public async Task Check_WithAConnectionStringAndADataSourceForTheSameDatabase_AsksWithTheCredentialsOfTheDataSource()
    {
        var server = await fixture.GetAsync();
        await using var host = await StartAsync(
            governance => governance.AddPostgreSql().Services.AddSingleton(_ => NpgsqlDataSource.Create(server.ConnectionString())),
            ("ConnectionStrings:postgresql", $"Host={server.Host};Port={server.Port};Database=postgres"));
        await host.AssertShownAsync("healthy", null, server.Password);
    }

    [Fact]
    public async Task Check_OfADataSourceWithAWrongPassword_IsAuth()
    {
        var server = await fixture.GetAsync();
        await using var host = await StartAsync(
            governance => governance.AddPostgreSql().Services.AddSingleton(_ => NpgsqlDataSource.Create($"{server.ConnectionString()};Password=hunter2")));
        await host.AssertShownAsync("unhealthy", "auth", "hunter2", server.Host);
    }

    [Fact]
    public async Task Check_OfADataSourceWhosePasswordChanges_AsksWithTheNewOne()
    {
        var server = await fixture.GetAsync();
        var password = server.Password;
        var settings = new NpgsqlConnectionStringBuilder(server.ConnectionString()) { Password = null };
        await using var host = await StartAsync(governance => governance.AddPostgreSql().Services.AddSingleton(_ =>
        {
            var source = new NpgsqlDataSourceBuilder(settings.ConnectionString);
            source.UsePasswordProvider(_ => Volatile.Read(ref password), (_, _) => new(Volatile.Read(ref password)));
            return source.Build();
        }));
        await host.UntilAsync("healthy");

        Volatile.Write(ref password, "hunter2");
        await host.AssertShownAsync("unhealthy", "auth", "hunter2");

        Volatile.Write(ref password, server.Password);
        await host.UntilAsync("healthy");
    }

    [Fact]
    public async Task Checks_OfKeyedSourcesAndConnectionStrings_AskEachItsOwn()
    {
        var server = await fixture.GetAsync();
        await using var host = await GovernedHost.StartAsync(
            governance =>
            {
                governance.AddPostgreSql("keyed").AddPostgreSql("named");
                governance.AddPostgreSql("given", database => database.DataSource = services => services.GetRequiredKeyedService<NpgsqlDataSource>("keyed"));
                governance.AddPostgreSql("text", database => database.ConnectionString = server.ConnectionString("lost"));
                governance.Services.AddKeyedSingleton("keyed", (_, _) => NpgsqlDataSource.Create(server.ConnectionString()));
                governance.Services.AddSingleton(_ => NpgsqlDataSource.Create($"Host=127.0.0.1;Port={Ports.GetFree()};Username=u"));
            },
            ("Acgs:Health:Period", "00:00:01"),
            ("Acgs:Health:Timeout", "00:00:01"),
            ("ConnectionStrings:named", server.ConnectionString("template1")));

        await host.UntilAsync("keyed", "healthy");
        await host.UntilAsync("named", "healthy");
        await host.UntilAsync("given", "healthy");
        await host.UntilAsync("text", "unhealthy", "not_found");
    }

    [Fact]
    public async Task Check_WithTagsAndTimes_IsRegisteredWithThem()
    {
        var server = await fixture.GetAsync();
        await using var host = await GovernedHost.StartAsync(governance => governance.AddPostgreSql("ledger", database =>
        {
            database.ConnectionString = server.ConnectionString();
            database.Tags = ["live", "db"];
            database.Period = TimeSpan.FromSeconds(2);
            database.Timeout = TimeSpan.FromSeconds(1);
        }));
        await host.UntilAsync("ledger", "healthy");

        var check = Assert.Single(host.Services.GetRequiredService<IOptions<HealthCheckServiceOptions>>().Value.Registrations);
        Assert.Equal(("ledger", TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(1)), (check.Name, check.Period, check.Timeout));
        Assert.Equal(["db", "live"], check.Tags.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Host_ThatEnds_LeavesNoConnection(bool hasDataSource)
    {
        PostgreSqlServer.Require();
        await using var server = await PostgreSqlServer.StartAsync();
        await using (var host = await StartAsync(
            governance =>
            {
                governance.AddPostgreSql();
                if (hasDataSource)
                {
                    governance.Services.AddSingleton(_ => NpgsqlDataSource.Create(server.ConnectionString()));
                }
            },
            ("ConnectionStrings:postgresql", server.ConnectionString())))
        {
            await host.UntilAsync("healthy");
            Assert.Equal(1, await HealthSessions.CountAsync(server));
        }

        await Eventually.TrueAsync(async () => await HealthSessions.CountAsync(server) == 0, TimeSpan.FromSeconds(20), "the connection closed");
    }

    private static Task<WatchedHost> StartAsync(Action<GovernanceBuilder> connect, params (string Key, string Value)[] settings) =>
        WatchedHost.StartAsync("postgresql", connect, settings);
}
