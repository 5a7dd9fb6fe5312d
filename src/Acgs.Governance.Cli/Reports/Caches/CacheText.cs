// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Terminal;
using Acgs.Governance.Operations.Caches;

namespace Acgs.Governance.Cli.Reports.Caches;

/// <summary>Writes the statistics of a Redis server for people.</summary>
internal sealed class CacheText(TextWriter output, Colors colors)
{
    public void Write(CacheStatistics statistics, string address)
    {
        var server = statistics.Server;
        output.WriteLine($"{colors.Strong}Redis {Escape(server.Version)} at {Escape(address)}{colors.End}, {Escape(server.Mode)}, up {Quantity.Span(server.Uptime)}");
        WriteActivity(statistics);
        WriteLoad(statistics);
        WriteReplication(statistics.Replication);
        WritePersistence(statistics.Persistence);
        WriteLine("keys", statistics.Keyspace.Count == 0 ? "none"
            : string.Join("; ", statistics.Keyspace.Select(database => $"database {database.Database}: {database.Keys}, {database.Expiring} with an end")));
        foreach (var remark in statistics.Remarks)
        {
            output.WriteLine($"{colors.Note}note{colors.End}: {Escape(remark)}");
        }
    }

    private void WriteActivity(CacheStatistics statistics)
    {
        if (statistics.Recent is { } recent)
        {
            WriteLine("hit rate", $"{Quantity.Ratio(recent.HitRatio)} of {Plural.Of(recent.Hits + recent.Misses, "lookup")} in {Quantity.Span(recent.Period)}");
            WriteLine("removed", $"{recent.Evicted} evicted, {recent.Expired} expired in {Quantity.Span(recent.Period)}");
        }

        var lifetime = statistics.Lifetime;
        WriteLine("since start", $"{Quantity.Ratio(lifetime.HitRatio)} of {Plural.Of(lifetime.Hits + lifetime.Misses, "lookup")}, {lifetime.Evicted} evicted, {lifetime.Expired} expired");
    }

    private void WriteLoad(CacheStatistics statistics)
    {
        var (memory, clients) = (statistics.Memory, statistics.Clients);
        var max = memory.Max is { } bytes ? $" of {Quantity.Bytes(bytes)} ({Quantity.Ratio(memory.UsedRatio)})" : ", no limit";
        WriteLine("memory", FormattableString.Invariant($"{Quantity.Bytes(memory.Used)}{max}, {Escape(memory.Policy)}, fragmentation {memory.Fragmentation:0.##}"));
        WriteLine("clients", $"{clients.Connected}{(clients.Max is { } most ? $" of {most}" : "")}, {clients.Blocked} blocked");
        WriteLine("commands", $"{statistics.OperationsPerSecond}/s, {(statistics.SlowLogLength is { } slow ? $"{slow} in the slow log" : "slow log hidden")}");
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
            output.WriteLine($"  {Escape(replica.Address)} {Escape(replica.State)}, {Quantity.Bytes(replica.LagBytes)} behind, heard of {Quantity.Span(replica.SinceContact)} ago");
        }
    }

    private void WritePersistence(CachePersistence persistence)
    {
        var log = persistence.IsLogOk switch { true => "log written", false => "log failed", _ => "no log" };
        WriteLine(
            "on disk",
            $"{(persistence.IsLoading ? "loading; " : "")}snapshot {(persistence.IsSnapshotOk ? "" : "failed, the last one ")}of {Quantity.Time(persistence.LastSnapshot)}, "
            + $"{Plural.Of(persistence.ChangesSinceSnapshot, "change")} since; {log}");
    }

    private void WriteLine(string title, string text) => output.WriteLine($"{title,-13}{text}");

    private static string Escape(string text) => ControlCharacters.Escape(text);
}
