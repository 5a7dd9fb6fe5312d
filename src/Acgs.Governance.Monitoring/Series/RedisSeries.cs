// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Monitoring.Series;

/// <summary>Series of the Redis exporter, 1.0 and later; looked at in 1.45.0.</summary>
internal static class RedisSeries
{
    public static ForeignFamily Up { get; } = new("redis_up");

    public static ForeignFamily MemoryUsed { get; } = new("redis_memory_used_bytes");

    /// <summary>What <c>maxmemory</c> says; 0 is no limit.</summary>
    public static ForeignFamily MemoryMax { get; } = new("redis_memory_max_bytes");

    public static ForeignFamily Hits { get; } = new("redis_keyspace_hits_total");

    public static ForeignFamily Misses { get; } = new("redis_keyspace_misses_total");

    public static ForeignFamily Clients { get; } = new("redis_connected_clients");

    public static ForeignFamily MaxClients { get; } = new("redis_config_maxclients");

    public static ForeignFamily Evicted { get; } = new("redis_evicted_keys_total");

    public static IReadOnlyList<ForeignFamily> All { get; } = [Up, MemoryUsed, MemoryMax, Hits, Misses, Clients, MaxClients, Evicted];
}
