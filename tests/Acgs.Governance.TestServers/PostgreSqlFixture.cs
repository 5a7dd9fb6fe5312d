// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.TestServers.Processes;

namespace Acgs.Governance.TestServers;

/// <summary>One PostgreSQL server for a class, a collection or an assembly of tests; started by the first test that asks for it.</summary>
public sealed class PostgreSqlFixture : IAsyncDisposable
{
    private readonly SharedServer<PostgreSqlServer> _shared = new(ServerBinaries.PostgreSql, () => PostgreSqlServer.StartAsync());

    /// <summary>The running server. Call it from the body of a test: without PostgreSQL it skips that test, or fails it where <c>CI</c> is <c>true</c>.</summary>
    public Task<PostgreSqlServer> GetAsync() => _shared.GetAsync();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _shared.DisposeAsync();
}
