// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Constitution;
using Microsoft.Extensions.Primitives;

namespace Acgs.Governance.Compliance;

/// <summary>Evaluates a stated hash and decides on the action. A pure function, independent of HTTP.</summary>
internal static class CompliancePolicy
{
    /// <summary>Evaluates the header and decides. The clock is read only if the result depends on it.</summary>
    public static ComplianceDecision Decide(
        ComplianceMode mode, bool isExempt, bool isRequired, StringValues stated, ConstitutionSnapshot constitution, TimeProvider time) =>
        Decide(mode, isExempt, isRequired, Evaluate(stated, constitution, time));

    /// <summary>Decides on the action for an outcome. A requirement takes precedence over an exemption.</summary>
    public static ComplianceDecision Decide(ComplianceMode mode, bool isExempt, bool isRequired, ComplianceOutcome outcome)
    {
        if (mode == ComplianceMode.Stamp || (isExempt && !isRequired))
        {
            return new(outcome, null, IsEvaluated: false, ComplianceAction.Pass);
        }

        var broken = ComplianceRule.ViolatedBy(outcome, isRequired);
        if (broken is null)
        {
            return new(outcome, null, IsEvaluated: outcome != ComplianceOutcome.Missing, ComplianceAction.Pass);
        }

        return new(outcome, broken, IsEvaluated: true, mode == ComplianceMode.Report ? ComplianceAction.Report : ComplianceAction.Refuse);
    }

    public static ComplianceOutcome Evaluate(StringValues stated, ConstitutionSnapshot constitution, TimeProvider time) => stated.Count switch
    {
        0 => ComplianceOutcome.Missing,
        1 => Evaluate(stated[0] ?? "", constitution, time),
        _ => ComplianceOutcome.Ambiguous,
    };

    private static ComplianceOutcome Evaluate(string stated, ConstitutionSnapshot constitution, TimeProvider time)
    {
        if (string.Equals(stated, constitution.Active, StringComparison.Ordinal))
        {
            return ComplianceOutcome.Match;
        }

        // RFC 9110, section 5.3: a proxy may join repeated fields into one list, so a list means the same as a repetition.
        if (stated.Contains(','))
        {
            return ComplianceOutcome.Ambiguous;
        }

        if (!HashFormat.IsWellFormed(stated))
        {
            return ComplianceOutcome.Malformed;
        }

        return constitution.IsAccepted(stated, time.GetUtcNow()) ? ComplianceOutcome.Accepted : ComplianceOutcome.Mismatch;
    }
}
