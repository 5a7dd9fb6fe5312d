// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Monitoring.Series;

/// <summary>The type of a series in Prometheus.</summary>
internal enum SeriesKind
{
    Counter,
    Gauge,
    Histogram,
}
