// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Monitoring.Dashboards.Model;

/// <summary>How a panel shows its values.</summary>
internal enum PanelKind
{
    /// <summary>Numbers of now, with the color of their limit.</summary>
    Stat,

    /// <summary>Lines over time.</summary>
    TimeSeries,

    /// <summary>Rows of labels and a value, of now.</summary>
    Table,
}
