// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Compliance;

/// <summary>The whole result of a judgement.</summary>
/// <param name="Outcome">What was stated.</param>
/// <param name="Broken">The rule that it breaks, or none.</param>
/// <param name="IsEvaluated">Whether it counts among those whose hash was judged.</param>
/// <param name="Action">What follows from it.</param>
internal readonly record struct ComplianceDecision(
    ComplianceOutcome Outcome, ComplianceRule? Broken, bool IsEvaluated, ComplianceAction Action)
{
    /// <summary>The rule for which the request is refused, or <see langword="null"/> if it passes.</summary>
    public ComplianceRule? Refused => Action == ComplianceAction.Refuse ? Broken : null;
}
