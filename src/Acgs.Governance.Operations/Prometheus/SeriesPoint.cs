// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Prometheus;

/// <summary>A value of a series.</summary>
/// <param name="Time">The instant, of UTC.</param>
/// <param name="Value">The value, a number.</param>
internal readonly record struct SeriesPoint(DateTimeOffset Time, double Value);
