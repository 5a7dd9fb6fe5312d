// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Caches;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Operations.Tests.Caches;

public sealed class CacheClearingTests(RedisFixture redis) : IClassFixture<RedisFixture>
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("a*", "a*1", "a1")]
    [InlineData("a?", "a?1", "ab1")]
    [InlineData("[ab]", "[ab]1", "a1")]
    [InlineData("[^a]", "[^a]1", "b1")]
    [InlineData("a\\", "a\\1", "a1")]
    [InlineData("a\\*", "a\\*1", "a*1")]
    [InlineData("ä ", "ä 1", "a 1")]
    [InlineData("a\r\n", "a\r\n1", "a1")]
    [InlineData("p:", "p:1", "p")]
    public async Task Prefix_IsMeantAsItIsWritten(string prefix, string matching, string other)
    {
        await using var server = await RedisServer.StartAsync();
        await RedisTraffic.CallAsync(server, ["MSET", matching, "1", other, "1"]);

        var removal = await Clearing(server, prefix).RemoveAsync(() => { }, null, Cancellation);

        Assert.Equal(new CacheRemoval(1, false, null), removal);
        Assert.Equal(["0", "1"], (await RedisTraffic.CallAsync(server, ["EXISTS", matching], ["EXISTS", other])).Select(reply => reply.Text));
    }

    [Fact]
    public async Task HundredThousandKeys_AreRemoved_AndTheOthersStay()
    {
        await using var server = await RedisServer.StartAsync();
        await RedisTraffic.CallAsync(server, RedisTraffic.Keys("gone:", 100_000), RedisTraffic.Keys("kept:", 1_000));
        var (begun, batches) = (0, new List<int>());

        var removal = await Clearing(server, "gone:").RemoveAsync(() => begun++, batches.Add, Cancellation);

        Assert.Equal((100_000, 1), (removal.Count, begun));
        Assert.Equal(100_000, batches.Sum());
        Assert.InRange(batches.Max(), 1, 2_000);
        Assert.Equal(1_000, (await RedisTraffic.CallAsync(server, ["DBSIZE"]))[0].Number);
    }

    [Fact]
    public async Task Preview_CountsAndChangesNothing()
    {
        await using var server = await RedisServer.StartAsync();
        await RedisTraffic.CallAsync(server, RedisTraffic.Keys("seen:", 5_000), ["SET", "other", "1"]);

        var preview = await Clearing(server, "seen:").PreviewAsync(Cancellation);

        Assert.Equal((5000, 10), (preview.Count, preview.Samples.Count));
        Assert.All(preview.Samples, sample => Assert.StartsWith("seen:", sample, StringComparison.Ordinal));
        Assert.Equal(5001, (await RedisTraffic.CallAsync(server, ["DBSIZE"]))[0].Number);
    }

    [Fact]
    public async Task Keys_OfAnotherDatabase_Stay()
    {
        await using var server = await RedisServer.StartAsync();
        await RedisTraffic.CallAsync(server, ["SET", "p:1", "1"], ["SELECT", "3"], ["SET", "p:1", "1"], ["SET", "p:2", "1"]);
        var third = new RedisAddress { Host = server.Host, Port = server.Port, Password = server.Password, Database = 3 };

        Assert.Equal(2, (await new CacheClearing(third, "p:", Deadline, TimeProvider.System).RemoveAsync(() => { }, null, Cancellation)).Count);
        Assert.Equal(1, (await RedisTraffic.CallAsync(server, ["EXISTS", "p:1"]))[0].Number);
    }

    [Fact]
    public async Task Stop_EndsBetweenTwoBatches()
    {
        await using var server = await RedisServer.StartAsync();
        await RedisTraffic.CallAsync(server, RedisTraffic.Keys("p:", 10_000));
        using var stop = new CancellationTokenSource();

        var removal = await Clearing(server, "p:").RemoveAsync(() => { }, _ => stop.Cancel(), stop.Token);

        Assert.True(removal is { IsStopped: true, Failure: null, Count: > 0 and < 10_000 });
        Assert.Equal(10_000 - removal.Count, (await RedisTraffic.CallAsync(server, ["DBSIZE"]))[0].Number);
    }

    [Fact]
    public async Task Server_ThatDiesMeanwhile_LeavesTheCountOfWhatWent()
    {
        await using var server = await RedisServer.StartAsync();
        await RedisTraffic.CallAsync(server, RedisTraffic.Keys("p:", 10_000));

        var removal = await Clearing(server, "p:").RemoveAsync(() => { }, _ => server.StopAsync(StopMode.Immediate).GetAwaiter().GetResult(), Cancellation);

        Assert.True(removal is { IsStopped: false, Count: > 0 and < 10_000 });
        Assert.StartsWith($"Redis at 127.0.0.1:{server.Port}: ", removal.Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Begin_ThatFails_RemovesNothing()
    {
        await using var server = await RedisServer.StartAsync();
        await RedisTraffic.CallAsync(server, ["SET", "p:1", "1"]);

        await Assert.ThrowsAsync<FailureException>(() => Clearing(server, "p:").RemoveAsync(() => throw new FailureException("no ledger"), null, Cancellation));

        Assert.Equal(1, (await RedisTraffic.CallAsync(server, ["DBSIZE"]))[0].Number);
    }

    [Fact]
    public async Task Begin_WithoutAKey_IsNotCalled()
    {
        var server = await redis.GetAsync();

        var removal = await Clearing(server, "none:").RemoveAsync(() => throw new FailureException("begun"), null, Cancellation);

        Assert.Equal(new CacheRemoval(0, false, null), removal);
    }

    [Theory]
    [InlineData("it is a node of a cluster, of whose keys it has a part", "--cluster-enabled", "yes")]
    [InlineData("it is a replica, which takes no changes: name its master.", "--replicaof", "127.0.0.1 1")]
    public async Task Server_ThatCannotBeCleared_SaysWhy(string expected, string setting, string value)
    {
        await using var server = await RedisServer.StartAsync(setting, value);

        var failure = await Assert.ThrowsAsync<FailureException>(() => Clearing(server, "p:").RemoveAsync(() => { }, null, Cancellation));

        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
    }

    private static CacheClearing Clearing(RedisServer server, string prefix) => new(RedisTraffic.Address(server), prefix, Deadline, TimeProvider.System);
}
