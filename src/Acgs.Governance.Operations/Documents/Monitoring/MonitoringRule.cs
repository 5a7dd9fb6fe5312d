// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Documents.Monitoring;

/// <summary>A rule of Prometheus in a document.</summary>
/// <param name="Name">The name of the alert or of the recorded series.</param>
/// <param name="IsAlert">Whether it is an alert.</param>
/// <param name="Query">Its expression.</param>
/// <param name="Entries">Its labels and annotations.</param>
internal sealed record MonitoringRule(string Name, bool IsAlert, DocumentQuery Query, IReadOnlyList<RuleEntry> Entries);
