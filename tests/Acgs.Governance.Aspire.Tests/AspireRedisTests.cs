// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.TestServers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using StackExchange.Redis;

namespace Acgs.Governance.Aspire.Tests;

/// <summary>Beside <c>Aspire.StackExchange.Redis</c>, which adds a check of its own, and beside that of <c>AspNetCore.HealthChecks.Redis</c>.</summary>
public sealed class AspireRedisTests(RedisFixture fixture) : IClassFixture<RedisFixture>
{
    [Theory]
    [InlineData(true, "redis")]
    [InlineData(false, "redis")]
    [InlineData(true, "cache")]
    public async Task Check_OfAspiresMultiplexer_TakesThePlaceOfAspires(bool isFirst, string name)
    {
        var server = await fixture.GetAsync();
        await using var host = await AspireHost.StartAsync(
            builder =>
            {
                Action[] calls = [() => builder.AddRedisClient(name), () => builder.AddAcgsGovernance().AddRedis(name)];
                foreach (var call in isFirst ? calls.Reverse() : calls)
                {
                    call();
                }
            },
            ($"ConnectionStrings:{name}", server.ConnectionString));

        await host.UntilAsync($"{name} healthy");
        Assert.Equal(
            [$"Information: Health check {name} of a connector replaces StackExchange.Redis of the application: both check the same dependency."],
            host.Notes);
    }

    [Fact]
    public async Task Server_BesideAspire_IsAskedByOneProbeOverAspiresMultiplexer()
    {
        RedisServer.Require();
        await using var server = await RedisServer.StartAsync();
        await using var observer = await ConnectionMultiplexer.ConnectAsync($"{server.ConnectionString},allowAdmin=true,name=observer");
        await using var host = await AspireHost.StartAsync(
            builder =>
            {
                builder.AddAcgsGovernance().AddRedis();
                builder.AddRedisClient("cache");
            },
            ("ConnectionStrings:cache", $"{server.ConnectionString},name=app"));
        await host.UntilAsync("redis healthy");

        var admin = observer.GetServers().Single();
        var before = await PingsAsync(admin);
        await Eventually.TrueAsync(async () => await PingsAsync(admin) >= before + 6, TimeSpan.FromSeconds(30), "three probes of two pings each");
        // A connection that is being made has no name yet.
        await Eventually.TrueAsync(async () => await NamesAsync(admin) == "app, observer", TimeSpan.FromSeconds(30), "no client but the application");
    }

    [Fact]
    public async Task Check_OfAspiresKeyedMultiplexer_TakesThePlaceOfThatOneAlone()
    {
        var server = await fixture.GetAsync();
        await using var other = await RedisServer.StartAsync();
        await using var host = await AspireHost.StartAsync(
            builder =>
            {
                builder.AddKeyedRedisClient("sessions");
                builder.AddKeyedRedisClient("queue");
                builder.AddAcgsGovernance().AddRedis("sessions");
            },
            ("ConnectionStrings:sessions", server.ConnectionString),
            ("ConnectionStrings:queue", other.ConnectionString));

        await host.UntilAsync("StackExchange.Redis_queue healthy, sessions healthy");
        Assert.Single(host.Notes);
    }

    [Fact]
    public async Task Check_OfAnotherServerThanAspires_StandsBesideIt()
    {
        var server = await fixture.GetAsync();
        await using var other = await RedisServer.StartAsync();
        await using var host = await AspireHost.StartAsync(
            builder =>
            {
                builder.AddRedisClient("cache");
                builder.AddAcgsGovernance().AddRedis("sessions");
            },
            ("ConnectionStrings:cache", server.ConnectionString),
            ("ConnectionStrings:sessions", other.ConnectionString));

        await host.UntilAsync("StackExchange.Redis healthy, sessions healthy");
        Assert.Empty(host.Notes);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Redis")]
    [InlineData("plain")]
    public async Task Check_OfTheXabarilPackage_IsReplacedUnderAnyName(string? name)
    {
        var server = await fixture.GetAsync();
        await using var host = await AspireHost.StartAsync(
            builder =>
            {
                builder.Services.AddHealthChecks().AddRedis(server.ConnectionString, name);
                builder.AddAcgsGovernance().AddRedis();
            },
            ("ConnectionStrings:redis", server.ConnectionString));

        await host.UntilAsync("redis healthy");
        Assert.Single(host.Notes);
    }

    // What its factory returns is known only when it has connected.
    [Theory]
    [InlineData("redis", "redis healthy")]
    [InlineData("plain", "plain healthy, redis healthy")]
    public async Task Check_OfTheXabarilPackageOverAMultiplexer_IsReplacedUnderTheSameName(string name, string checks)
    {
        var server = await fixture.GetAsync();
        await using var host = await AspireHost.StartAsync(builder =>
        {
            builder.Services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(server.ConnectionString));
            builder.Services.AddHealthChecks().AddRedis(services => services.GetRequiredService<IConnectionMultiplexer>(), name);
            builder.AddAcgsGovernance().AddRedis();
        });

        await host.UntilAsync(checks);
    }

    private static async Task<string> NamesAsync(IServer server) =>
        string.Join(", ", (await server.ClientListAsync()).Select(client => client.Name).Distinct().Order());

    private static async Task<long> PingsAsync(IServer server)
    {
        var commands = (await server.InfoAsync("commandstats")).Single().Single(command => command.Key == "cmdstat_ping").Value;
        return long.Parse(commands.Split(',')[0]["calls=".Length..], System.Globalization.CultureInfo.InvariantCulture);
    }
}
