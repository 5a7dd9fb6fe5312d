// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Monitoring.Parameters;

/// <summary>What Prometheus scrapes.</summary>
/// <param name="Job">The name of the job.</param>
/// <param name="Address">Host and port.</param>
internal sealed record ScrapeTarget(string Job, string Address);
