// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Prometheus;

/// <summary>An alert of Prometheus that is pending or fires.</summary>
/// <param name="Labels">Its labels, the name as <c>alertname</c>.</param>
/// <param name="Annotations">Texts for people.</param>
/// <param name="IsFiring">Whether it fires; if not, its condition has not held for long enough yet.</param>
/// <param name="ActiveAt">Since when its condition holds, of UTC.</param>
internal sealed record PrometheusAlert(
    IReadOnlyDictionary<string, string> Labels, IReadOnlyDictionary<string, string> Annotations, bool IsFiring, DateTimeOffset ActiveAt)
{
    /// <summary>The name of the rule.</summary>
    public string Name => Labels.GetValueOrDefault("alertname", "?");
}
