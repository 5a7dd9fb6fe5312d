// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using Acgs.Governance.Operations.Caches;

namespace Acgs.Governance.Cli.Reports.Caches;

/// <summary>Writes the statistics of a Redis server as one JSON document.</summary>
internal static class CacheJson
{
    private const string Schema = "urn:acgs:cache-stats:1";

    public static void Write(CacheStatistics statistics, string address, Stream output) => JsonExtensions.WriteDocument(output, Schema, json =>
    {
        json.WriteString("address", address);
        json.WriteObject("server", statistics.Server, WriteServer);
        json.WriteObjectOrNull("recent", statistics.Recent, WriteActivity);
        json.WriteObject("lifetime", statistics.Lifetime, WriteActivity);
        json.WriteObject("memory", statistics.Memory, WriteMemory);
        json.WriteObject("clients", statistics.Clients, WriteClients);
        json.WriteNumber("operations_per_second", statistics.OperationsPerSecond);
        json.WriteObject("replication", statistics.Replication, WriteReplication);
        json.WriteObject("persistence", statistics.Persistence, WritePersistence);
        json.WriteNumberOrNull("slow_log_length", statistics.SlowLogLength);
        json.WriteObjects("keyspace", statistics.Keyspace, WriteKeyspace);
        json.WriteStrings("remarks", statistics.Remarks);
    });

    private static void WriteServer(Utf8JsonWriter json, CacheServer server)
    {
        json.WriteString("version", server.Version);
        json.WriteString("mode", server.Mode);
        json.WriteSeconds("uptime_seconds", server.Uptime);
    }

    private static void WriteActivity(Utf8JsonWriter json, CacheActivity activity)
    {
        json.WriteSeconds("period_seconds", activity.Period);
        json.WriteRatio("hit_ratio", activity.HitRatio);
        json.WriteNumber("hits", activity.Hits);
        json.WriteNumber("misses", activity.Misses);
        json.WriteNumber("evicted", activity.Evicted);
        json.WriteNumber("expired", activity.Expired);
    }

    private static void WriteMemory(Utf8JsonWriter json, CacheMemory memory)
    {
        json.WriteNumber("used_bytes", memory.Used);
        json.WriteNumberOrNull("max_bytes", memory.Max);
        json.WriteString("policy", memory.Policy);
        json.WriteRatio("fragmentation_ratio", memory.Fragmentation);
    }

    private static void WriteClients(Utf8JsonWriter json, CacheClients clients)
    {
        json.WriteNumber("connected", clients.Connected);
        json.WriteNumber("blocked", clients.Blocked);
        json.WriteNumberOrNull("max", clients.Max);
    }

    private static void WriteReplication(Utf8JsonWriter json, CacheReplication replication)
    {
        json.WriteString("role", replication.Role);
        json.WriteString("link", replication.IsLinkUp switch { true => "up", false => "down", _ => null });
        json.WriteSeconds("since_contact_seconds", replication.SinceContact);
        json.WriteObjects("replicas", replication.Replicas, (json, replica) =>
        {
            json.WriteString("address", replica.Address);
            json.WriteString("state", replica.State);
            json.WriteNumber("lag_bytes", replica.LagBytes);
            json.WriteSeconds("since_contact_seconds", replica.SinceContact);
        });
    }

    private static void WritePersistence(Utf8JsonWriter json, CachePersistence persistence)
    {
        json.WriteBoolean("loading", persistence.IsLoading);
        json.WriteString("snapshot", persistence.IsSnapshotOk ? "ok" : "failed");
        json.WriteTime("last_snapshot", persistence.LastSnapshot);
        json.WriteNumber("changes_since_snapshot", persistence.ChangesSinceSnapshot);
        json.WriteString("log", persistence.IsLogOk switch { true => "ok", false => "failed", _ => null });
    }

    private static void WriteKeyspace(Utf8JsonWriter json, CacheKeyspace keyspace)
    {
        json.WriteNumber("database", keyspace.Database);
        json.WriteNumber("keys", keyspace.Keys);
        json.WriteNumber("expiring", keyspace.Expiring);
    }
}
