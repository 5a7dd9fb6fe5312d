// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Monitoring.Dashboards.Model;

/// <summary>A link in the cells of a table.</summary>
/// <param name="Column">The column.</param>
/// <param name="Title">What it leads to.</param>
/// <param name="Address">The address, with <c>${__data.fields.NAME}</c> for a cell of the same row.</param>
internal sealed record CellLink(string Column, string Title, string Address);
