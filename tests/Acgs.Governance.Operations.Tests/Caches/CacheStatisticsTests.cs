// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using Acgs.Governance.Operations.Caches;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Operations.Tests.Caches;

/// <summary>The statistics of a real server against what is known to have happened there.</summary>
public sealed class CacheStatisticsTests : IAsyncLifetime
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private RedisServer? _server;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private RedisServer Server => _server!;

    public async ValueTask InitializeAsync()
    {
        RedisServer.Require();
        _server = await RedisServer.StartAsync("--maxmemory", "64mb", "--maxmemory-policy", "allkeys-lru", "--slowlog-log-slower-than", "0");
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    [Fact]
    public async Task HitRatio_IsThatOfTheIntervalAlone()
    {
        await RedisTraffic.CallAsync(Server, [.. Enumerable.Repeat<string[]>(["GET", "none"], 50), ["SET", "known", "1"], ["SETEX", "short", "600", "1"]]);
        var first = new TaskCompletionSource();
        var time = new SteppedTime(TimeSpan.FromSeconds(5), first);
        var reading = new CacheStatisticsReader(RedisTraffic.Address(Server), Deadline, time).ReadAsync(TimeSpan.FromSeconds(5), Cancellation);
        await first.Task.WaitAsync(Deadline, Cancellation);

        await RedisTraffic.CallAsync(Server, [.. Enumerable.Repeat<string[]>(["GET", "known"], 170), .. Enumerable.Repeat<string[]>(["GET", "none"], 30)]);
        time.Advance();
        var statistics = await reading;

        Assert.Equal((170, 30, 0.85), (statistics.Recent!.Hits, statistics.Recent.Misses, statistics.Recent.HitRatio));
        Assert.Equal((170, 80), (statistics.Lifetime.Hits, statistics.Lifetime.Misses));
        Assert.Equal(TimeSpan.FromSeconds(5), statistics.Recent.Period);
        Assert.Equal((64L << 20, "allkeys-lru"), (statistics.Memory.Max, statistics.Memory.Policy));
        Assert.InRange(statistics.Memory.Used, 100_000, 64 << 20);
        Assert.Equal([new CacheKeyspace(0, 2, 1)], statistics.Keyspace);
        Assert.Equal(("master", 0), (statistics.Replication.Role, statistics.Replication.Replicas.Count));
        Assert.True(statistics is { SlowLogLength: > 0, Server.Mode: "standalone", Persistence: { IsLoading: false, IsSnapshotOk: true, IsLogOk: null } });
    }

    [Fact]
    public async Task HitRatio_WithoutLookups_IsNone()
    {
        var statistics = await ReadAsync(Server);

        Assert.Null(statistics.Recent!.HitRatio);
        Assert.Null(statistics.Lifetime.HitRatio);
        Assert.Empty(statistics.Remarks);
        Assert.Equal((0, 0), (statistics.Clients.Connected, statistics.Clients.Blocked));
    }

    [Fact]
    public async Task Counters_ResetMeanwhile_GiveNoRecentFigures()
    {
        await RedisTraffic.CallAsync(Server, ["GET", "none"]);
        var first = new TaskCompletionSource();
        var time = new SteppedTime(TimeSpan.FromSeconds(5), first);
        var reading = new CacheStatisticsReader(RedisTraffic.Address(Server), Deadline, time).ReadAsync(TimeSpan.FromSeconds(5), Cancellation);
        await first.Task.WaitAsync(Deadline, Cancellation);

        await RedisTraffic.CallAsync(Server, ["CONFIG", "RESETSTAT"]);
        time.Advance();
        var statistics = await reading;

        Assert.Null(statistics.Recent);
        Assert.Equal("the counters were reset between the samples: run the command again.", Assert.Single(statistics.Remarks));
    }

    [Fact]
    public async Task User_WithoutTheSlowLog_SeesTheRest()
    {
        await RedisTraffic.CallAsync(Server, ["ACL", "SETUSER", "watcher", "on", ">watch", "+info"]);
        var address = new RedisAddress { Host = Server.Host, Port = Server.Port, User = "watcher", Password = "watch" };

        var statistics = await new CacheStatisticsReader(address, Deadline, TimeProvider.System).ReadAsync(TimeSpan.FromMilliseconds(10), Cancellation);

        Assert.Null(statistics.SlowLogLength);
        Assert.StartsWith("the slow log cannot be read (NOPERM ", Assert.Single(statistics.Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replica_AndItsMaster_SayHowTheyStand()
    {
        await using var replica = await RedisServer.StartAsync("--replicaof", $"{Server.Host} {Server.Port}", "--masterauth", Server.Password);
        CacheStatistics? statistics = null;

        await Eventually.TrueAsync(
            async () => (statistics = await ReadAsync(Server)).Replication.Replicas is [{ State: "online" }], Deadline, "the replica is online");
        await Eventually.TrueAsync(async () => await ReadAsync(replica) is { Replication: { Role: "slave", IsLinkUp: true } }, Deadline, "it is connected");
        await Server.StopAsync(StopMode.Immediate);
        await Eventually.TrueAsync(
            async () => await ReadAsync(replica) is { Replication: { IsLinkUp: false, SinceContact: null } }, Deadline, "it is alone");

        Assert.Equal($"127.0.0.1:{replica.Port}", statistics!.Replication.Replicas[0].Address);
        Assert.Null(statistics.Replication.IsLinkUp);
    }

    [Theory]
    [InlineData("wrong", "it refuses the user or the password: check REDISCLI_AUTH.")]
    [InlineData("", "it asks for a password: set REDISCLI_AUTH.")]
    public async Task Server_ThatRefuses_SaysSo(string password, string expected) => Assert.Equal(
        $"Redis at 127.0.0.1:{Server.Port}: {expected}",
        await FailAsync(new RedisAddress { Host = Server.Host, Port = Server.Port }.WithPassword(password), Deadline));

    [Fact]
    public async Task Server_ThatIsFrozen_IsGivenUpAtTheDeadline()
    {
        Server.Freeze();
        var clock = Stopwatch.StartNew();

        Assert.Equal($"Redis at 127.0.0.1:{Server.Port}: no answer within 1 s.", await FailAsync(RedisTraffic.Address(Server), TimeSpan.FromSeconds(1)));
        Assert.InRange(clock.Elapsed, TimeSpan.FromSeconds(0.9), TimeSpan.FromSeconds(10));
        Server.Thaw();
    }

    [Fact]
    public async Task Server_ThatIsNotThere_SaysSo() =>
        Assert.Equal("Redis at 127.0.0.1:1: nobody listens there.", await FailAsync(new() { Host = "127.0.0.1", Port = 1 }, Deadline));

    private static async Task<string> FailAsync(RedisAddress address, TimeSpan timeout) => (await Assert.ThrowsAsync<FailureException>(
        () => new CacheStatisticsReader(address, timeout, TimeProvider.System).ReadAsync(TimeSpan.FromMilliseconds(10), Cancellation))).Message;

    private static Task<CacheStatistics> ReadAsync(RedisServer server) =>
        new CacheStatisticsReader(RedisTraffic.Address(server), Deadline, TimeProvider.System).ReadAsync(TimeSpan.FromMilliseconds(10), Cancellation);
}
