// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Dashboards.Model;
using Acgs.Governance.Monitoring.Rules;
using Acgs.Governance.Monitoring.Series;
using static Acgs.Governance.Monitoring.Dashboards.Queries.Chosen;

namespace Acgs.Governance.Monitoring.Dashboards.Queries;

/// <summary>Panels of Redis.</summary>
internal sealed class RedisPanels(Promql promql)
{
    private const string Server = "{{instance}}";

    public Panel Up => Panel.Stat(
        "Redis", "Whether the exporter reaches the server.", Units.Plain, new PanelQuery(promql.Select(RedisSeries.Up.Name), Server)) with
    {
        Texts = ValueText.Up,
        Width = 8,
    };

    // Without a limit it is 0, of which nothing is a share.
    public Panel MemoryShare => Panel.Stat(
        "Memory used", "The share of the memory that the server may use (maxmemory) which it uses.", Units.Share,
        new PanelQuery($"{promql.Select(RedisSeries.MemoryUsed.Name)}\n  / ({Limit})", Server)) with
    {
        Limits = Limits.Worse(0.8, 0.95),
        Empty = "no limit is set",
        Width = 8,
    };

    public Panel HitRate => Panel.Stat(
        "Hits", "The share of lookups that found a key.", Units.Share,
        new PanelQuery(Promql.Share(Rate(RedisSeries.Hits), $"({Rate(RedisSeries.Hits)} + {Rate(RedisSeries.Misses)})"), Server)) with
    {
        Empty = "no lookups",
        Width = 8,
    };

    public Panel Memory => Panel.Graph(
        "Memory", "The memory that the server uses, and what it may use, if that is limited.", Units.Bytes,
        new PanelQuery(promql.Select(RedisSeries.MemoryUsed.Name), $"{Server} used"), new PanelQuery(Limit, $"{Server} at most"));

    public Panel Hits => Panel.Graph(
        "Lookups", "Lookups in a second that found a key, and that found none.", Units.PerSecond,
        new PanelQuery(Rate(RedisSeries.Hits), $"{Server} hits"), new PanelQuery(Rate(RedisSeries.Misses), $"{Server} misses"));

    public Panel Clients => Panel.Graph(
        "Clients", "Connected clients, and how many the server takes.", Units.Count,
        new PanelQuery(promql.Select(RedisSeries.Clients.Name), Server), new PanelQuery(promql.Select(RedisSeries.MaxClients.Name), $"{Server} at most"));

    public Panel Evictions => Panel.Graph(
        "Evictions", "Keys in a second that were removed because the memory was full.", Units.PerSecond,
        new PanelQuery(Rate(RedisSeries.Evicted), Server)) with
    {
        Limits = Limits.Zero,
    };

    private string Limit => $"{promql.Select(RedisSeries.MemoryMax.Name)} > 0";

    private string Rate(ForeignFamily family) => $"sum by (job, instance) (rate({promql.Select(family.Name)}[{Window}]))";
}
