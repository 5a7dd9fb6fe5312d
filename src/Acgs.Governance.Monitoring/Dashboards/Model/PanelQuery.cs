// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Monitoring.Dashboards.Model;

/// <summary>A query of a panel.</summary>
/// <param name="Expression">The query of Prometheus.</param>
/// <param name="Legend">The name of each of its series: text, and labels between double braces.</param>
internal sealed record PanelQuery(string Expression, string Legend);
