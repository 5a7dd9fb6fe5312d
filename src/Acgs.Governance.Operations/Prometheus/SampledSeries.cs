// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Prometheus;

/// <summary>The values of a series over time.</summary>
/// <param name="Labels">Its labels, the name of the metric as <c>__name__</c>.</param>
/// <param name="Points">The values, the earliest first.</param>
internal sealed record SampledSeries(IReadOnlyDictionary<string, string> Labels, IReadOnlyList<SeriesPoint> Points);
