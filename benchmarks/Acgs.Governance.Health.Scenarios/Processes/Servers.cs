// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.TestServers;

namespace Acgs.Governance.Health.Scenarios.Processes;

/// <summary>The two real servers that both services depend on.</summary>
internal sealed class Servers : IAsyncDisposable
{
    private Servers(PostgreSqlServer postgreSql, RedisServer redis)
    {
        PostgreSql = postgreSql;
        Redis = redis;
    }

    public PostgreSqlServer PostgreSql { get; }

    public RedisServer Redis { get; }

    public static async Task<Servers> StartAsync()
    {
        var postgreSql = await PostgreSqlServer.StartAsync();
        try
        {
            return new(postgreSql, await RedisServer.StartAsync());
        }
        catch
        {
            await postgreSql.DisposeAsync();
            throw;
        }
    }

    /// <summary>The server that a check of this name watches.</summary>
    public LocalServer this[string check] => check == "redis" ? Redis : PostgreSql;

    // Ends a frozen server as well: it is thawed first.
    public async ValueTask DisposeAsync()
    {
        await Redis.DisposeAsync();
        await PostgreSql.DisposeAsync();
    }
}
