// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Monitoring.Dashboards.Model;

/// <summary>Units as Grafana names them.</summary>
internal static class Units
{
    /// <summary>A share from 0 to 1, shown in percent.</summary>
    public const string Share = "percentunit";

    public const string Seconds = "s";
    public const string PerSecond = "cps";
    public const string RequestsPerSecond = "reqps";
    public const string Bytes = "bytes";
    public const string BytesPerSecond = "Bps";

    /// <summary>A number of things.</summary>
    public const string Count = "short";

    /// <summary>A number as it is.</summary>
    public const string Plain = "none";
}
