// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using Acgs.Governance.Tests;
using Acgs.Governance.TestServers;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;

namespace Acgs.Governance.Redis.Tests;

/// <summary>A host ends although its server answers nothing.</summary>
public sealed class RedisShutdownTests
{
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Host_WithAServerThatNeverAnswers_Ends()
    {
        using var blackHole = BadServer.Silent();
        var host = await StartAsync(_ => { }, ("ConnectionStrings:redis", $"127.0.0.1:{blackHole.Port},connectTimeout=60000"));
        await AssertEndsAsync(host);
    }

    // The container creates it under a lock.
    [Fact]
    public async Task Host_WhoseOwnMultiplexerIsBeingCreated_Ends()
    {
        using var blackHole = BadServer.Silent();
        using var asked = new ManualResetEventSlim();
        var host = await StartAsync(services => services.AddSingleton<IConnectionMultiplexer>(_ =>
        {
            asked.Set();
            return ConnectionMultiplexer.Connect($"127.0.0.1:{blackHole.Port},abortConnect=false,connectTimeout=60000");
        }));
        Assert.True(asked.Wait(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
        await AssertEndsAsync(host);
    }

    [Fact]
    public async Task Host_WithAServerThatFreezes_Ends()
    {
        RedisServer.Require();
        await using var server = await RedisServer.StartAsync();
        var host = await StartAsync(_ => { }, ("ConnectionStrings:redis", server.ConnectionString));
        await host.UntilAsync("redis", "healthy");

        server.Freeze();
        await host.UntilAsync("redis", "unhealthy", "timeout");

        await AssertEndsAsync(host);
    }

    private static Task<GovernedHost> StartAsync(Action<IServiceCollection> add, params (string Key, string Value)[] settings) =>
        GovernedHost.StartAsync(governance => add(governance.AddRedis().Services), settings);

    private static async Task AssertEndsAsync(GovernedHost host)
    {
        var clock = Stopwatch.StartNew();
        await host.DisposeAsync();
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Budget);
    }
}
