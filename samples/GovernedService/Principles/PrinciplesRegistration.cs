// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance;
using Acgs.Governance.Ledger;
using Microsoft.Extensions.Caching.StackExchangeRedis;
using Npgsql;
using StackExchange.Redis;

namespace GovernedService.Principles;

internal static class PrinciplesRegistration
{
    /// <summary>Stores principles in PostgreSQL and caches them in Redis where connection strings are set, otherwise in memory.</summary>
    public static void AddPrinciples(this GovernanceBuilder governance)
    {
        governance.AddViolationRule(Constitution.BrokenRule, ViolationSeverity.Medium);
        governance.AddCache(PrincipleLookup.CacheName).Services.AddSingleton<PrincipleLookup>();
        AddStore(governance);
        AddCache(governance);
    }

    private static void AddStore(GovernanceBuilder governance)
    {
        var connection = governance.Configuration.GetConnectionString("postgresql");
        if (connection is null)
        {
            governance.Services.AddSingleton<IPrincipleStore, MemoryPrincipleStore>();
            return;
        }

        governance.AddPostgreSql();
        governance.Services.AddSingleton(_ => NpgsqlDataSource.Create(connection));
        governance.Services.AddSingleton<IPrincipleStore, PostgreSqlPrincipleStore>();
    }

    private static void AddCache(GovernanceBuilder governance)
    {
        var connection = governance.Configuration.GetConnectionString("redis");
        if (connection is null)
        {
            governance.Services.AddDistributedMemoryCache();
            return;
        }

        governance.AddRedis(configure: cache => cache.Optional = true);
        governance.Services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(connection, redis => redis.AbortOnConnectFail = false));
        governance.Services.AddStackExchangeRedisCache(_ => { });
        governance.Services.AddOptions<RedisCacheOptions>().Configure<IConnectionMultiplexer>((cache, redis) =>
            cache.ConnectionMultiplexerFactory = () => Task.FromResult(redis));
    }
}
