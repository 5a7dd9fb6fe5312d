// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Caches;

/// <summary>Reads the statistics of a Redis server. It asks by INFO and SLOWLOG LEN and nothing else.</summary>
/// <param name="address">The server.</param>
/// <param name="timeout">How long connecting, and each answer, may take.</param>
/// <param name="time">The clock.</param>
internal sealed class CacheStatisticsReader(RedisAddress address, TimeSpan timeout, TimeProvider time)
{
    /// <summary>Takes two samples.</summary>
    /// <param name="interval">The time between them.</param>
    /// <param name="stop">Gives up.</param>
    /// <exception cref="FailureException">The server cannot be asked, or does not answer in time.</exception>
    public Task<CacheStatistics> ReadAsync(TimeSpan interval, CancellationToken stop) => RedisSession.RunAsync(
        address,
        timeout,
        time,
        async connection =>
        {
            var first = await RedisInfo.ReadAsync(connection, address, stop);
            var begin = time.GetTimestamp();
            await Task.Delay(interval, time, stop);
            var period = time.GetElapsedTime(begin);
            var second = await RedisInfo.ReadAsync(connection, address, stop);
            var slowLog = await connection.CallAsync(stop, "SLOWLOG", "LEN");
            return Create(first, second, period, slowLog);
        },
        stop);

    private static CacheStatistics Create(RedisInfo first, RedisInfo second, TimeSpan period, RedisReply slowLog)
    {
        var lifetime = ReadActivity(second);
        var recent = lifetime.Since(ReadActivity(first), period);
        return new()
        {
            Server = new(second["redis_version"], second["redis_mode"], TimeSpan.FromSeconds(second.Number("uptime_in_seconds"))),
            Recent = recent,
            Lifetime = lifetime,
            Memory = new(
                second.Number("used_memory"), second.Number("maxmemory") is > 0 and var max ? max : null,
                second["maxmemory_policy"], second.RatioOrNull("mem_fragmentation_ratio")),
            // Without this connection.
            Clients = new(Math.Max(0, second.Number("connected_clients") - 1), second.Number("blocked_clients"), second.NumberOrNull("maxclients")),
            OperationsPerSecond = second.Number("instantaneous_ops_per_sec"),
            Replication = ReadReplication(second),
            Persistence = ReadPersistence(second),
            SlowLogLength = slowLog.IsError ? null : slowLog.Number,
            Keyspace = [.. second.Lists("db").OrderBy(list => list.Index).Select(list => new CacheKeyspace(
                list.Index, Field(list.Fields, "keys"), Field(list.Fields, "expires")))],
            Remarks = [.. Remarks(recent, slowLog)],
        };
    }

    private static IEnumerable<string> Remarks(CacheActivity? recent, RedisReply slowLog)
    {
        if (recent is null)
        {
            yield return "the counters were reset between the samples: run the command again.";
        }

        if (slowLog.IsError)
        {
            yield return $"the slow log cannot be read ({ConnectionFailure.Clean(slowLog.Text)}): ACL SETUSER name +slowlog|len allows it.";
        }
    }

    private static CacheActivity ReadActivity(RedisInfo info) => new(
        TimeSpan.FromSeconds(info.Number("uptime_in_seconds")),
        info.Number("keyspace_hits"), info.Number("keyspace_misses"), info.Number("evicted_keys"), info.Number("expired_keys"));

    private static CacheReplication ReadReplication(RedisInfo info)
    {
        var offset = info.Number("master_repl_offset");
        return new(
            info["role"],
            info["master_link_status"] is { Length: > 0 } link ? link == "up" : null,
            info.NumberOrNull("master_last_io_seconds_ago") is >= 0 and var seconds ? TimeSpan.FromSeconds(seconds) : null,
            [.. info.Lists("slave").OrderBy(list => list.Index).Select(list => new CacheReplica(
                $"{list.Fields.GetValueOrDefault("ip")}:{list.Fields.GetValueOrDefault("port")}",
                list.Fields.GetValueOrDefault("state", string.Empty),
                Math.Max(0, offset - Field(list.Fields, "offset")),
                TimeSpan.FromSeconds(Math.Max(0, Field(list.Fields, "lag")))))]);
    }

    private static CachePersistence ReadPersistence(RedisInfo info) => new(
        info["loading"] == "1",
        info["rdb_last_bgsave_status"] == "ok",
        DateTimeOffset.FromUnixTimeSeconds(info.Number("rdb_last_save_time")),
        info.Number("rdb_changes_since_last_save"),
        info["aof_enabled"] == "1" ? info["aof_last_write_status"] == "ok" && info["aof_last_bgrewrite_status"] == "ok" : null);

    private static long Field(IReadOnlyDictionary<string, string> fields, string name) => RedisInfo.Parse(fields.GetValueOrDefault(name)) ?? 0;
}
