// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests;
using Acgs.Governance.TestServers;
using Npgsql;

namespace Acgs.Governance.PostgreSql.Tests;

/// <summary>Each way in which a real PostgreSQL, or something in its place, fails: what the answer, the log and the gauge show.</summary>
public sealed class PostgreSqlReasonTests(PostgreSqlFixture fixture) : IClassFixture<PostgreSqlFixture>
{
    [Fact]
    public async Task Check_OnRunningServer_IsHealthy()
    {
        var server = await fixture.GetAsync();
        await using var host = await StartAsync(server.ConnectionString());
        await host.AssertShownAsync("healthy", null, server.Password, server.Host);
    }

    [Fact]
    public async Task Check_WithWrongPassword_IsAuth()
    {
        var server = await fixture.GetAsync();
        var connection = new NpgsqlConnectionStringBuilder(server.ConnectionString()) { Password = "hunter2", Username = "some_user" };
        await using var host = await StartAsync(connection.ConnectionString);
        await host.AssertShownAsync("unhealthy", "auth", "hunter2", "some_user", server.Host);
    }

    [Fact]
    public async Task Check_OfDatabaseThatIsNotThere_IsNotFound()
    {
        var server = await fixture.GetAsync();
        await using var host = await StartAsync(server.ConnectionString("secret_database"));
        await host.AssertShownAsync("unhealthy", "not_found", "secret_database", server.Password, server.Host);
    }

    [Fact]
    public async Task Check_WithNobodyListening_IsRefused()
    {
        await using var host = await StartAsync($"Host=127.0.0.1;Port={Ports.GetFree()};Username=some_user;Password=hunter2");
        await host.AssertShownAsync("unhealthy", "refused", "127.0.0.1", "some_user", "hunter2");
    }

    [Fact]
    public async Task Check_OfHostThatDoesNotResolve_IsDns()
    {
        // RFC 6761, section 6.4: no name below .invalid resolves. The resolver may take its time to say so.
        await using var host = await StartAsync(
            "Host=database.invalid;Username=some_user;Password=hunter2", ("Acgs:Health:Period", "00:00:10"), ("Acgs:Health:Timeout", "00:00:10"));
        await host.AssertShownAsync("unhealthy", "dns", "database.invalid", "some_user", "hunter2");
    }

    [Fact]
    public async Task Check_OfServerThatAcceptsAndNeverAnswers_IsTimeout()
    {
        using var blackHole = BadServer.Silent();
        await using var host = await StartAsync(At(blackHole));
        await host.AssertShownAsync("unhealthy", "timeout", "127.0.0.1", "some_user", "hunter2");
    }

    [Fact]
    public async Task Check_OfServerThatResetsTheConnection_IsProtocol()
    {
        using var resetting = BadServer.Resetting();
        await using var host = await StartAsync(At(resetting));
        await host.AssertShownAsync("unhealthy", "protocol", "127.0.0.1", "some_user", "hunter2");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Check_WithTlsThatStalls_IsTimeout(bool isAgreed)
    {
        // S is the server's consent to TLS, after which the handshake should follow.
        using var stalling = isAgreed ? BadServer.Stalling("S"u8.ToArray()) : BadServer.Silent();
        await using var host = await StartAsync($"{At(stalling)};SSL Mode=Require");
        await host.AssertShownAsync("unhealthy", "timeout", "127.0.0.1", "some_user", "hunter2");
    }

    [Fact]
    public async Task Check_OfServerWithoutAFreeConnection_IsPoolExhausted()
    {
        PostgreSqlServer.Require();
        await using var server = await PostgreSqlServer.StartAsync("max_connections=3", "superuser_reserved_connections=0");
        await using var database = NpgsqlDataSource.Create($"{server.ConnectionString()};Pooling=false");
        await using var first = await database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var second = await database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        var third = await database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var host = await StartAsync(server.ConnectionString());
        await host.AssertShownAsync("unhealthy", "pool_exhausted", server.Password, server.Host);

        await third.DisposeAsync();
        await host.AssertShownAsync("healthy", null, server.Password, server.Host);
    }

    private static string At(BadServer server) => $"Host=127.0.0.1;Port={server.Port};Username=some_user;Password=hunter2";

    private static Task<WatchedHost> StartAsync(string connection, params (string Key, string Value)[] settings) =>
        WatchedHost.StartAsync("postgresql", governance => governance.AddPostgreSql(), [("ConnectionStrings:postgresql", connection), .. settings]);
}
