// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Dashboards.Model;
using Acgs.Governance.Monitoring.Dashboards.Queries;

namespace Acgs.Governance.Monitoring.Dashboards;

/// <summary>What services run on.</summary>
internal static class InfrastructureDashboard
{
    public static Dashboard Create(Chosen chosen)
    {
        var (machine, postgres, redis) = (new MachinePanels(chosen.Instances), new PostgresPanels(chosen.Instances), new RedisPanels(chosen.Instances));
        return new(
            "acgs-infrastructure", "ACGS infrastructure", "Whether machines, PostgreSQL and Redis have room, and how much they do.",
            chosen.ExporterVariables,
            [
                new("Machines", [machine.Processor, machine.Memory, machine.DiskFree, machine.DiskBusy, machine.DiskTraffic, machine.Network]),
                new(
                    "PostgreSQL",
                    [
                        postgres.Up, postgres.ConnectionShare, postgres.CacheHits,
                        postgres.Connections, postgres.Transactions, postgres.Deadlocks, postgres.Size,
                    ]),
                new("Redis", [redis.Up, redis.MemoryShare, redis.HitRate, redis.Memory, redis.Hits, redis.Clients, redis.Evictions]),
            ])
        {
            IsOfExporters = true,
        };
    }
}
