// Constitutional Hash: cdd01ef066bc6cf2

using GovernedService.Principles;

namespace GovernedService.Decisions;

/// <summary>Evaluates a decision against principles.</summary>
internal static class DecisionEvaluator
{
    public static Verdict Evaluate(Decision decision, IEnumerable<Principle> principles)
    {
        var broken = principles.Where(principle => Breaks(decision, principle)).Select(principle => principle.Id).ToList();
        return new(broken.Count == 0, broken);
    }

    private static bool Breaks(Decision decision, Principle principle) =>
        (decision.Irreversible || !principle.OnlyIrreversible) && string.IsNullOrWhiteSpace(principle.Requires switch
        {
            Requirement.Rationale => decision.Rationale,
            Requirement.Approver => decision.Approver,
            _ => decision.Scope,
        });
}
