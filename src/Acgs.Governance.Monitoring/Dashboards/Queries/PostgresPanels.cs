// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Dashboards.Model;
using Acgs.Governance.Monitoring.Rules;
using Acgs.Governance.Monitoring.Series;
using static Acgs.Governance.Monitoring.Dashboards.Queries.Chosen;

namespace Acgs.Governance.Monitoring.Dashboards.Queries;

/// <summary>Panels of PostgreSQL.</summary>
internal sealed class PostgresPanels(Promql promql)
{
    private const string Server = "{{instance}}";
    private const string ByServer = "by (job, instance)";

    public Panel Up => Panel.Stat("PostgreSQL", "Whether the exporter reaches the server.", Units.Plain, new PanelQuery(Least(PostgresSeries.Up), Server)) with
    {
        Texts = ValueText.Up,
        Width = 8,
    };

    public Panel ConnectionShare => Panel.Stat(
        "Connections used", "The share of the connections that the server takes which clients have.", Units.Share,
        new PanelQuery($"{Sum(PostgresSeries.Connections)}\n  / {Least(PostgresSeries.MaxConnections)}", Server)) with
    {
        Limits = Limits.Worse(0.8, 0.9),
        Width = 8,
    };

    public Panel CacheHits => Panel.Stat(
        "Blocks from memory", "The share of blocks that were found in the memory of the server.", Units.Share,
        new PanelQuery(Promql.Share(Rate(PostgresSeries.BlocksHit), $"({Rate(PostgresSeries.BlocksHit)} + {Rate(PostgresSeries.BlocksRead)})"), Server)) with
    {
        Limits = Limits.Better(0.9, 0.99),
        Empty = "nothing was read",
        Width = 8,
    };

    public Panel Connections => Panel.Graph(
        "Connections", "Connections of clients, and how many the server takes.", Units.Count,
        new PanelQuery(Sum(PostgresSeries.Connections), Server), new PanelQuery(Least(PostgresSeries.MaxConnections), $"{Server} at most"));

    public Panel Transactions => Panel.Graph(
        "Transactions", "Transactions in a second that were committed and rolled back.", Units.PerSecond,
        new PanelQuery(Rate(PostgresSeries.Commits), $"{Server} committed"), new PanelQuery(Rate(PostgresSeries.Rollbacks), $"{Server} rolled back"));

    public Panel Deadlocks => Panel.Graph(
        "Deadlocks", "Transactions that the server ended because they waited for each other.", Units.Count,
        new PanelQuery($"sum {ByServer} (increase({promql.Select(PostgresSeries.Deadlocks.Name)}[{Window}]))", Server)) with
    {
        Limits = Limits.Zero,
    };

    public Panel Size => Panel.Graph(
        "Size of databases", "The size of each database on disk.", Units.Bytes,
        new PanelQuery(
            $"max by (job, instance, {Database}) ({promql.Select(PostgresSeries.Size.Name, $"{Database}!~\"template.+\"")})", $"{Server} {{{{{Database}}}}}"));

    private static string Database { get; } = PostgresSeries.Size.Label(PostgresSeries.Database);

    private string Least(ForeignFamily family) => $"min {ByServer} ({promql.Select(family.Name)})";

    private string Sum(ForeignFamily family) => $"sum {ByServer} ({promql.Select(family.Name)})";

    private string Rate(ForeignFamily family) => $"sum {ByServer} (rate({promql.Select(family.Name)}[{Window}]))";
}
