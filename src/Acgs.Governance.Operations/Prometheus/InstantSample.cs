// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Prometheus;

/// <summary>The value of a series at an instant.</summary>
/// <param name="Labels">Its labels, the name of the metric as <c>__name__</c>.</param>
/// <param name="Value">The value, a number.</param>
internal sealed record InstantSample(IReadOnlyDictionary<string, string> Labels, double Value);
