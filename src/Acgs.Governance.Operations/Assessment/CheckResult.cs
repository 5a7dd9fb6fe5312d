// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Assessment;

/// <summary>What a check brought.</summary>
/// <param name="Observations">What is not as it should be.</param>
/// <param name="Figures">What was read.</param>
internal sealed record CheckResult(IReadOnlyList<Observation> Observations, IReadOnlyList<Figure> Figures)
{
    /// <summary>What of the source could not be seen.</summary>
    public IReadOnlyList<UncheckedSource> Unseen { get; init; } = [];
}
