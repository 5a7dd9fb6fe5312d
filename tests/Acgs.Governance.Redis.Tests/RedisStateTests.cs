// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Redis.Tests;

/// <summary>Each way in which a real Redis, or something in its place, fails: what the answer, the log and the gauge show.</summary>
public sealed class RedisStateTests(RedisFixture fixture) : IClassFixture<RedisFixture>
{
    // Before the 5 s after which the client library itself gives up, the reason is known: the first probe finds it.
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(4.5);

    private static readonly (string Key, string Value)[] OneProbe = [("Acgs:Health:Period", "00:00:04"), ("Acgs:Health:Timeout", "00:00:04")];

    [Fact]
    public async Task Check_OnRunningServer_IsHealthy()
    {
        var server = await fixture.GetAsync();
        await using var host = await StartAsync(server.ConnectionString);
        await host.AssertShownAsync("healthy", null, server.Password, server.Host);
    }

    [Theory]
    [InlineData(",password=hunter2")]
    [InlineData("")]
    public async Task Check_WithWrongPassword_IsAuthAtOnce(string password)
    {
        var server = await fixture.GetAsync();
        await using var host = await StartAsync($"{server.Host}:{server.Port}{password}", OneProbe);
        await host.UntilAsync("unhealthy", "auth", AtOnce);
        await host.AssertShownAsync("unhealthy", "auth", "hunter2", server.Host);
    }

    [Fact]
    public async Task Check_OfDatabaseIndexThatIsNotThere_IsNotFound()
    {
        var server = await fixture.GetAsync();
        await using var host = await StartAsync($"{server.ConnectionString},defaultDatabase=99");
        await host.AssertShownAsync("unhealthy", "not_found", server.Password, server.Host);
    }

    [Fact]
    public async Task Check_OfTheLastDatabaseIndex_IsHealthy()
    {
        var server = await fixture.GetAsync();
        await using var host = await StartAsync($"{server.ConnectionString},defaultDatabase=15");
        await host.AssertShownAsync("healthy", null);
    }

    [Fact]
    public async Task Check_WithNobodyListening_IsRefusedAtOnceAndStaysSo()
    {
        await using var host = await StartAsync($"127.0.0.1:{Ports.GetFree()},password=hunter2", OneProbe);
        await host.UntilAsync("unhealthy", "refused", AtOnce);
        for (var probe = 0; probe < 4; probe++)
        {
            await host.ProbesAsync(1);
            await host.AssertShownAsync("unhealthy", "refused", "hunter2", "127.0.0.1");
        }

        Assert.Equal(1, host.Records);
    }

    [Fact]
    public async Task Check_OfHostThatDoesNotResolve_IsDns()
    {
        // RFC 6761, section 6.4: no name below .invalid resolves. The resolver may take its time to say so.
        await using var host = await StartAsync(
            "cache.invalid:6379,password=hunter2", ("Acgs:Health:Period", "00:00:10"), ("Acgs:Health:Timeout", "00:00:10"));
        await host.AssertShownAsync("unhealthy", "dns", "cache.invalid", "hunter2");
    }

    [Fact]
    public async Task Check_OfServerThatAcceptsAndNeverAnswers_IsTimeout()
    {
        using var blackHole = BadServer.Silent();
        await using var host = await StartAsync($"127.0.0.1:{blackHole.Port},password=hunter2,connectTimeout=1000,connectRetry=1");
        await host.AssertShownAsync("unhealthy", "timeout", "hunter2", "127.0.0.1");
        // The reason stays when the client library has given up and says so in its own words.
        await host.ProbesAsync(5);
        await host.AssertShownAsync("unhealthy", "timeout", "hunter2", "127.0.0.1");
        await ClientSockets.AssertAtMostAsync(blackHole.Port, 2);
    }

    [Fact]
    public async Task Check_WithTlsThatStalls_IsTimeout()
    {
        using var stalling = BadServer.Silent();
        await using var host = await StartAsync($"127.0.0.1:{stalling.Port},password=hunter2,ssl=true,connectTimeout=1000,connectRetry=1");
        await host.AssertShownAsync("unhealthy", "timeout", "hunter2", "127.0.0.1");
        await host.ProbesAsync(5);
        await host.AssertShownAsync("unhealthy", "timeout", "hunter2", "127.0.0.1");
    }

    [Fact]
    public async Task Check_OfServerThatResetsTheConnection_IsProtocol()
    {
        using var resetting = BadServer.Resetting();
        await using var host = await StartAsync($"127.0.0.1:{resetting.Port},password=hunter2");
        await host.AssertShownAsync("unhealthy", "protocol", "hunter2", "127.0.0.1");
    }

    private static Task<WatchedHost> StartAsync(string connection, params (string Key, string Value)[] settings) =>
        WatchedHost.StartAsync("redis", governance => governance.AddRedis(), [("ConnectionStrings:redis", connection), .. settings]);
}
