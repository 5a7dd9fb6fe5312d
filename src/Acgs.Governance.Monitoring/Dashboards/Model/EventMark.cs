// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Monitoring.Dashboards.Model;

/// <summary>Events that are marked in the graphs of a dashboard: an annotation of Grafana.</summary>
/// <param name="Name">The name.</param>
/// <param name="Color">A color of Grafana.</param>
/// <param name="Expression">A query whose series exist while the event is new.</param>
/// <param name="Text">What happened, with labels between double braces.</param>
internal sealed record EventMark(string Name, string Color, string Expression, string Text);
