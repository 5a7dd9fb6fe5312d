// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Assessment;

/// <summary>The result of an assessment.</summary>
/// <param name="Findings">What somebody has to act on, the gravest first.</param>
/// <param name="Unchecked">What was not looked at.</param>
/// <param name="Figures">What was read.</param>
internal sealed record AssessmentResult(
    IReadOnlyList<Finding> Findings, IReadOnlyList<UncheckedSource> Unchecked, IReadOnlyList<Figure> Figures)
{
    /// <summary>Whether a source that the user or a configuration named could not be asked, and no finding explains it.</summary>
    public bool IsIncomplete => Unchecked.Any(source => source.IsFailure);
}
