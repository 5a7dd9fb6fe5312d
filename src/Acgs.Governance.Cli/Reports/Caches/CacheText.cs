// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using Acgs.Governance.Cli.Terminal;
using Acgs.Governance.Operations.Caches;

namespace Acgs.Governance.Cli.Reports.Caches;

/// <summary>Writes the statistics of a Redis server for people.</summary>
internal sealed class CacheText(TextWriter output, Colors colors)
{
    public void Write(CacheStatistics statistics, string address)
    {
        var server = statistics.Server;
        var name = $"{colors.Strong}Redis {Escape(server.Version)} at {Escape(address)}{colors.End}";
        output.WriteLine($"{name}, {Escape(server.Mode)}, up {Quantity.Span(server.Uptime)}");
        WriteActivity(statistics);
        WriteLoad(statistics);
        WriteReplication(statistics.Replication);
        WritePersistence(statistics.Persistence);
        var keys = statistics.Keyspace.Select(database => $"database {database.Database}: {database.Keys}, {database.Expiring} with an end");
        WriteLine("keys", string.Join("; ", keys.DefaultIfEmpty("none")));
        foreach (var remark in statistics.Remarks)
        {
            output.WriteLine($"{colors.Note}note{colors.End}: {Escape(remark)}");
        }
    }

    private void WriteActivity(CacheStatistics statistics)
    {
        if (statistics.Recent is { } recent)
        {
            WriteLine("hit rate", $"{HitRate(recent)} in {Quantity.Span(recent.Period)}");
            WriteLine("removed", $"{recent.Evicted} evicted, {recent.Expired} expired in {Quantity.Span(recent.Period)}");
        }

        var lifetime = statistics.Lifetime;
        WriteLine("since start", $"{HitRate(lifetime)}, {lifetime.Evicted} evicted, {lifetime.Expired} expired");
    }

    private void WriteLoad(CacheStatistics statistics)
    {
        var (memory, clients) = (statistics.Memory, statistics.Clients);
        var max = memory.Max is { } bytes ? $" of {Quantity.Bytes(bytes)} ({Quantity.Ratio(memory.UsedRatio)})" : ", no limit";
        var fragmentation = memory.Fragmentation?.ToString("0.##", CultureInfo.InvariantCulture) ?? "unknown";
        WriteLine("memory", $"{Quantity.Bytes(memory.Used)}{max}, {Escape(memory.Policy)}, fragmentation {fragmentation}");
        WriteLine("clients", $"{clients.Connected}{(clients.Max is { } most ? $" of {most}" : "")}, {clients.Blocked} blocked");
        var slowLog = statistics.SlowLogLength is { } slow ? $"{slow} in the slow log" : "slow log hidden";
        WriteLine("commands", $"{statistics.OperationsPerSecond}/s, {slowLog}");
    }

    private void WriteReplication(CacheReplication replication)
    {
        var contact = replication.SinceContact is { } ago ? $", last heard of its master {Quantity.Span(ago)} ago" : string.Empty;
        WriteLine("role", replication.IsLinkUp switch
        {
            true => $"replica{contact}",
            false => "replica that has lost its master",
            _ => $"{Escape(replication.Role)}, {Plural.Of(replication.Replicas.Count, "replica")}",
        });
        foreach (var replica in replication.Replicas)
        {
            var lag = $"{Quantity.Bytes(replica.LagBytes)} behind, heard of {Quantity.Span(replica.SinceContact)} ago";
            output.WriteLine($"  {Escape(replica.Address)} {Escape(replica.State)}, {lag}");
        }
    }

    private void WritePersistence(CachePersistence persistence)
    {
        var log = persistence.IsLogOk switch { true => "log written", false => "log failed", _ => "no log" };
        var snapshot = $"snapshot {(persistence.IsSnapshotOk ? "" : "failed, the last one ")}of {Quantity.Time(persistence.LastSnapshot)}";
        var changes = $"{Plural.Of(persistence.ChangesSinceSnapshot, "change")} since";
        WriteLine("on disk", $"{(persistence.IsLoading ? "loading; " : "")}{snapshot}, {changes}; {log}");
    }

    private static string HitRate(CacheActivity activity) =>
        $"{Quantity.Ratio(activity.HitRatio)} of {Plural.Of(activity.Hits + activity.Misses, "lookup")}";

    private void WriteLine(string title, string text) => output.WriteLine($"{title,-13}{text}");

    private static string Escape(string text) => ControlCharacters.Escape(text);
}
