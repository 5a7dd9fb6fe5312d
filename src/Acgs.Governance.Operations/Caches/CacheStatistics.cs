// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Caches;

/// <summary>How a Redis server does, from two samples.</summary>
internal sealed record CacheStatistics
{
    public required CacheServer Server { get; init; }

    /// <summary>What happened between the samples; <see langword="null"/> if the counters were reset meanwhile.</summary>
    public required CacheActivity? Recent { get; init; }

    /// <summary>What happened since the server was started, or since its counters were last reset.</summary>
    public required CacheActivity Lifetime { get; init; }

    public required CacheMemory Memory { get; init; }

    public required CacheClients Clients { get; init; }

    /// <summary>Commands a second, as the server has them.</summary>
    public required long OperationsPerSecond { get; init; }

    public required CacheReplication Replication { get; init; }

    public required CachePersistence Persistence { get; init; }

    /// <summary>The entries of the slow log; <see langword="null"/> if the user may not see them.</summary>
    public required long? SlowLogLength { get; init; }

    /// <summary>The databases that have keys.</summary>
    public required IReadOnlyList<CacheKeyspace> Keyspace { get; init; }

    /// <summary>What could not be seen, and what to do about it: a sentence each.</summary>
    public required IReadOnlyList<string> Remarks { get; init; }
}
