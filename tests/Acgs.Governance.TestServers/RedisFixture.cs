// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.TestServers.Processes;

namespace Acgs.Governance.TestServers;

/// <summary>One Redis server for a class, a collection or an assembly of tests; started by the first test that asks for it.</summary>
public sealed class RedisFixture : IAsyncDisposable
{
    private readonly SharedServer<RedisServer> _shared = new(ServerBinaries.Redis, () => RedisServer.StartAsync());

    /// <summary>The running server. Call it from the body of a test: without Redis it skips that test, or fails it where <c>CI</c> is <c>true</c>.</summary>
    public Task<RedisServer> GetAsync() => _shared.GetAsync();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _shared.DisposeAsync();
}
