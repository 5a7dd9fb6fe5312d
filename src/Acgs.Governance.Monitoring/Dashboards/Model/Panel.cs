// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Monitoring.Dashboards.Model;

/// <summary>A panel of a dashboard.</summary>
/// <param name="Title">The title.</param>
/// <param name="Description">What is shown, and what to think of it.</param>
/// <param name="Kind">How it is shown.</param>
/// <param name="Unit">The unit of its values.</param>
/// <param name="Queries">Where they come from.</param>
internal sealed record Panel(string Title, string Description, PanelKind Kind, string Unit, IReadOnlyList<PanelQuery> Queries)
{
    /// <summary>The columns of the whole screen, of 24.</summary>
    public int Width { get; init; } = Kind == PanelKind.Stat ? 4 : 12;

    /// <summary>The height, in the unit of the grid (about 30 pixels).</summary>
    public int Height { get; init; } = Kind == PanelKind.Stat ? 4 : 8;

    /// <summary>Which values are good and bad.</summary>
    public Limits Limits { get; init; } = Limits.None;

    /// <summary>What stands for single values.</summary>
    public IReadOnlyList<ValueText> Texts { get; init; } = [];

    /// <summary>What is shown when there is nothing to show; <see langword="null"/> for what Grafana says.</summary>
    public string? Empty { get; init; }

    /// <summary>The greatest value there can be.</summary>
    public double? Max { get; init; }

    /// <summary>Whether a number is shown by the name of its series alone, as of those that are always 1.</summary>
    public bool IsNameOnly { get; init; }

    /// <summary>The columns of a table: labels in their order.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>The heading of the values of a table; <see langword="null"/> for no such column.</summary>
    public string? ValueColumn { get; init; }

    /// <summary>Where a cell of a column leads.</summary>
    public CellLink? Link { get; init; }

    public static Panel Stat(string title, string description, string unit, params PanelQuery[] queries) =>
        new(title, description, PanelKind.Stat, unit, queries);

    public static Panel Graph(string title, string description, string unit, params PanelQuery[] queries) =>
        new(title, description, PanelKind.TimeSeries, unit, queries);

    public static Panel Table(string title, string description, string unit, PanelQuery query) => new(title, description, PanelKind.Table, unit, [query]);
}
