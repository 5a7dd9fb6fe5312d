// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Dashboards.Model;
using Acgs.Governance.Monitoring.Dashboards.Queries;
using Acgs.Governance.Monitoring.Parameters;

namespace Acgs.Governance.Monitoring.Dashboards;

/// <summary>The dashboards of the platform.</summary>
internal sealed class PlatformDashboards
{
    public PlatformDashboards(MonitoringParameters parameters)
    {
        var chosen = new Chosen(parameters);
        var queries = new ServiceQueries(parameters, chosen);
        Constitutional = ConstitutionalDashboard.Create(parameters, chosen, queries);
        Others =
        [
            OverviewDashboard.Create(parameters, chosen, queries),
            PerformanceDashboard.Create(parameters, chosen, queries),
            ComplianceDashboard.Create(chosen, queries, parameters),
            InfrastructureDashboard.Create(chosen),
        ];
    }

    /// <summary>The one that the operations guide imports by hand.</summary>
    public Dashboard Constitutional { get; }

    public IReadOnlyList<Dashboard> Others { get; }

    public IEnumerable<Dashboard> All => [Constitutional, .. Others];
}
