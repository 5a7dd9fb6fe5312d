// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Monitoring.Dashboards.Model;

/// <summary>A dashboard of Grafana.</summary>
/// <param name="Uid">What its address ends in.</param>
/// <param name="Title">The title.</param>
/// <param name="Description">What it answers.</param>
/// <param name="Variables">What its reader chooses, besides the data source.</param>
/// <param name="Rows">The panels, from top to bottom.</param>
internal sealed record Dashboard(string Uid, string Title, string Description, IReadOnlyList<Variable> Variables, IReadOnlyList<PanelRow> Rows)
{
    private const string Services = "services";
    private const string Exporters = "infrastructure";

    /// <summary>What dashboards are about; those about the same have the same variables.</summary>
    public static IReadOnlyList<string> Subjects { get; } = [Services, Exporters];

    /// <summary>Whether its variables are those of exporters, and not those of services.</summary>
    public bool IsOfExporters { get; init; }

    /// <summary>What it is about.</summary>
    public string Subject => IsOfExporters ? Exporters : Services;

    /// <summary>What is marked in all its graphs.</summary>
    public IReadOnlyList<EventMark> Marks { get; init; } = [];

    public IEnumerable<Panel> Panels => Rows.SelectMany(row => row.Panels);
}
