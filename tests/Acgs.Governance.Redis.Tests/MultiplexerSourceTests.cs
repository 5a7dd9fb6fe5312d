// Constitutional Hash: cdd01ef066bc6cf2

using StackExchange.Redis;

namespace Acgs.Governance.Redis.Tests;

/// <summary>What probes use beyond the end of their host.</summary>
public sealed class MultiplexerSourceTests
{
    [Fact]
    public async Task Get_AfterTheEnd_ConnectsNothing()
    {
        var connections = 0;
        var source = new MultiplexerSource(
            () =>
            {
                connections++;
                return Task.FromException<IConnectionMultiplexer>(new IOException("Nobody disposes of it."));
            },
            new ConnectionFailures(),
            isOwn: true);
        source.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(source.GetAsync);

        Assert.Equal(0, connections);
    }
}
