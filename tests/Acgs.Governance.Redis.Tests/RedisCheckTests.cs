// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests;
using Acgs.Governance.TestServers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using StackExchange.Redis;

namespace Acgs.Governance.Redis.Tests;

/// <summary>How the check is registered, and over which multiplexer it asks.</summary>
public sealed class RedisCheckTests(RedisFixture fixture) : IClassFixture<RedisFixture>
{
    [Fact]
    public async Task Check_OfOptionalServerThatIsDown_OnlyDegrades()
    {
        await using var host = await GovernedHost.StartAsync(
            governance => governance.AddRedis(configure: cache => cache.Optional = true).AddRedis(),
            ("ConnectionStrings:redis", $"127.0.0.1:{Ports.GetFree()}"));
        await host.UntilAsync("redis", "degraded", "refused");
    }

    [Fact]
    public async Task Check_InApplicationWithItsOwnMultiplexer_UsesThatOne()
    {
        var server = await fixture.GetAsync();
        await using var own = await ConnectionMultiplexer.ConnectAsync($"{server.ConnectionString},allowAdmin=true");
        await using var host = await StartAsync(own);
        await host.UntilAsync("redis", "healthy");

        Assert.Equal(1, await ClientsAsync(own));
    }

    // Its events were over before the probe could listen.
    [Fact]
    public async Task Check_OfMultiplexerThatFailedBeforeTheHostStarted_NamesTheReason()
    {
        await using var own = await ConnectionMultiplexer.ConnectAsync($"127.0.0.1:{Ports.GetFree()},abortConnect=false");
        await using var host = await StartAsync(own);
        await host.UntilAsync("redis", "unhealthy", "refused");

        Assert.Equal(0, own.GetCounters().TotalOutstanding);
    }

    [Fact]
    public async Task Start_WithMalformedConnectionString_NamesTheKeyAndHidesTheValue()
    {
        var failed = await Assert.ThrowsAnyAsync<Exception>(() => GovernedHost.StartAsync(
            governance => governance.AddRedis(), ("ConnectionStrings:redis", "127.0.0.1:6379,pasword=hunter2")));
        Assert.StartsWith(
            "Acgs.Governance cannot start: ConnectionStrings:redis is malformed", failed.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", failed.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Application_WithoutAMultiplexer_GetsNone()
    {
        var server = await fixture.GetAsync();
        await using var host = await GovernedHost.StartAsync(governance => governance.AddRedis(), ("ConnectionStrings:redis", server.ConnectionString));
        await host.UntilAsync("redis", "healthy");

        Assert.Null(host.Services.GetService<IConnectionMultiplexer>());
    }

    [Fact]
    public async Task Checks_OfKeyedMultiplexersAndConnectionStrings_AskEachItsOwn()
    {
        var server = await fixture.GetAsync();
        var nobody = $"127.0.0.1:{Ports.GetFree()}";
        await using var host = await GovernedHost.StartAsync(
            governance =>
            {
                governance.AddRedis().AddRedis("keyed").AddRedis("named").AddRedis("unnamed");
                governance.AddRedis("given", cache => cache.Multiplexer = services => services.GetRequiredKeyedService<IConnectionMultiplexer>("keyed"));
                governance.AddRedis("text", cache => cache.ConnectionString = server.ConnectionString);
                governance.Services.AddKeyedSingleton<IConnectionMultiplexer>("keyed", (_, _) => ConnectionMultiplexer.Connect(server.ConnectionString));
                governance.Services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect($"{nobody},abortConnect=false,connectTimeout=500"));
            },
            ("Acgs:Health:Period", "00:00:01"),
            ("Acgs:Health:Timeout", "00:00:01"),
            ("ConnectionStrings:named", server.ConnectionString));

        await host.UntilAsync("keyed", "healthy");
        await host.UntilAsync("named", "healthy");
        await host.UntilAsync("given", "healthy");
        await host.UntilAsync("text", "healthy");
        await host.UntilAsync("redis", "unhealthy", "refused");
        await host.UntilAsync("unnamed", "unhealthy", "refused");
    }

    [Theory]
    [InlineData("redis")]
    [InlineData("sessions")]
    public async Task Start_WithoutAServer_SaysWhatToSet(string name)
    {
        var failed = await Assert.ThrowsAnyAsync<Exception>(() => GovernedHost.StartAsync(governance => governance.AddRedis(name)));
        Assert.Equal(
            $"Acgs.Governance cannot start: ConnectionStrings:{name} is not set; set it, register an IConnectionMultiplexer, "
            + "or add a dependency of the kind redis to Acgs:Health:Dependencies.",
            failed.ToString());
    }

    [Fact]
    public void Add_WithTwoPlaces_Throws()
    {
        var failed = Assert.Throws<ArgumentException>(() => Governance().AddRedis("sessions", cache =>
        {
            cache.ConnectionString = "127.0.0.1";
            cache.Multiplexer = services => services.GetRequiredService<IConnectionMultiplexer>();
        }));
        Assert.Equal("The dependency 'sessions' sets both Multiplexer and ConnectionString; set one of them. (Parameter 'options')", failed.Message);
    }

    [Fact]
    public void Add_WithMalformedConnectionString_ThrowsAndHidesTheValue()
    {
        var failed = Assert.Throws<ArgumentException>(() => Governance().AddRedis("sessions", cache => cache.ConnectionString = "127.0.0.1,pasword=hunter2"));
        Assert.Equal(
            "The ConnectionString of the dependency 'sessions' is malformed (ArgumentException); "
            + "its value is not shown because it may contain a password. (Parameter 'options')",
            failed.Message);
    }

    private static GovernanceBuilder Governance() => Host.CreateEmptyApplicationBuilder(null).AddAcgsGovernance();

    private static async Task<int> ClientsAsync(ConnectionMultiplexer redis) =>
        (await redis.GetServers().Single().ClientListAsync()).Select(client => client.Name).Distinct().Count();

    private static Task<GovernedHost> StartAsync(IConnectionMultiplexer redis) => GovernedHost.StartAsync(governance =>
    {
        governance.Services.AddSingleton(redis);
        governance.AddRedis();
    });
}
