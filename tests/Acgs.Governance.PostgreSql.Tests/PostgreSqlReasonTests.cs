// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using System.Net.Sockets;
using Acgs.Governance.Tests;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.PostgreSql.Tests;

/// <summary>Each way in which a real PostgreSQL, or something in its place, fails.</summary>
public sealed class PostgreSqlReasonTests(PostgreSqlFixture fixture) : IClassFixture<PostgreSqlFixture>
{
    [Fact]
    public async Task Check_OnRunningServer_IsHealthy()
    {
        var server = await fixture.GetAsync();
        await using var host = await StartAsync(server.ConnectionString());
        await host.UntilAsync("postgresql", "healthy");
    }

    [Fact]
    public async Task Check_WithWrongPassword_IsAuth()
    {
        var server = await fixture.GetAsync();
        await using var host = await StartAsync(server.ConnectionString().Replace(server.Password, "wrong", StringComparison.Ordinal));
        await host.UntilAsync("postgresql", "unhealthy", "auth");
    }

    [Fact]
    public async Task Check_OfDatabaseThatIsNotThere_IsNotFound()
    {
        var server = await fixture.GetAsync();
        await using var host = await StartAsync(server.ConnectionString("nowhere"));
        await host.UntilAsync("postgresql", "unhealthy", "not_found");
    }

    [Fact]
    public async Task Check_WithNobodyListening_IsRefused()
    {
        await using var host = await StartAsync($"Host=127.0.0.1;Port={Ports.GetFree()};Username=u;Password=p");
        await host.UntilAsync("postgresql", "unhealthy", "refused");
    }

    [Fact]
    public async Task Check_OfHostThatDoesNotResolve_IsDns()
    {
        // RFC 6761, section 6.4: no name below .invalid resolves.
        await using var host = await GovernedHost.StartAsync(
            governance => governance.AddPostgreSql(),
            ("ConnectionStrings:postgresql", "Host=database.invalid;Username=u;Password=p"),
            ("Acgs:Health:Period", "00:00:10"),
            ("Acgs:Health:Timeout", "00:00:10"));
        await host.UntilAsync("postgresql", "unhealthy", "dns");
    }

    [Fact]
    public async Task Check_OfServerThatAcceptsAndNeverAnswers_IsTimeout()
    {
        using var blackHole = new TcpListener(IPAddress.Loopback, 0);
        blackHole.Start();
        await using var host = await StartAsync($"Host=127.0.0.1;Port={((IPEndPoint)blackHole.LocalEndpoint).Port};Username=u;Password=p");
        await host.UntilAsync("postgresql", "unhealthy", "timeout");
    }

    [Fact]
    public async Task Answer_OfAnyFailure_NamesNoHostUserOrDatabase()
    {
        var server = await fixture.GetAsync();
        await using var host = await StartAsync(server.ConnectionString("secret_database"));
        await host.UntilAsync("postgresql", "unhealthy", "not_found");

        using var answer = await host.Client.GetAsync("/health", TestContext.Current.CancellationToken);
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("secret_database", body, StringComparison.Ordinal);
        Assert.DoesNotContain(server.Host, body, StringComparison.Ordinal);
        Assert.DoesNotContain(server.Password, body, StringComparison.Ordinal);
    }

    private static Task<GovernedHost> StartAsync(string connection) =>
        GovernedHost.StartAsync(governance => governance.AddPostgreSql(), ("ConnectionStrings:postgresql", connection));
}
