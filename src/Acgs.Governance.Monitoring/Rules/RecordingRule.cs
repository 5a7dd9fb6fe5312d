// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Monitoring.Rules;

/// <summary>A series that Prometheus computes.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Expression">The query.</param>
internal sealed record RecordingRule(string Name, string Expression);
