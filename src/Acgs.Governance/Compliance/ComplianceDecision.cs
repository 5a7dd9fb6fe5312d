// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Compliance;

/// <summary>The result of an evaluation.</summary>
/// <param name="Outcome">The outcome for the stated hash.</param>
/// <param name="Broken">The violated rule, or <see langword="null"/>.</param>
/// <param name="IsEvaluated">Whether the request counts as evaluated in the metrics.</param>
/// <param name="Action">The resulting action.</param>
internal readonly record struct ComplianceDecision(
    ComplianceOutcome Outcome, ComplianceRule? Broken, bool IsEvaluated, ComplianceAction Action)
{
    /// <summary>The rule for which the request is refused, or <see langword="null"/> if it is allowed.</summary>
    public ComplianceRule? Refused => Action == ComplianceAction.Refuse ? Broken : null;
}
