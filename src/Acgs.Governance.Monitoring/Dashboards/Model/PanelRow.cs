// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Monitoring.Dashboards.Model;

/// <summary>Panels below a heading, placed from left to right.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Panels">The panels.</param>
internal sealed record PanelRow(string Title, IReadOnlyList<Panel> Panels);
