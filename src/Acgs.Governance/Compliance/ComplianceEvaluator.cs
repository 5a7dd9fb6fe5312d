// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Primitives;

namespace Acgs.Governance.Compliance;

/// <summary>Applies the policy, records metrics and logs violations. Independent of HTTP.</summary>
internal sealed class ComplianceEvaluator(ComplianceMetrics metrics, TimeProvider time, ViolationLog violations)
{
    public ComplianceDecision Evaluate(ComplianceSnapshot snapshot, bool isExempt, bool isRequired, StringValues stated, in ViolationSource source = default)
    {
        var decision = CompliancePolicy.Decide(snapshot.Mode, isExempt, isRequired, stated, snapshot.Constitution, time);
        if (decision.IsEvaluated)
        {
            metrics.Record(decision.Broken);
            if (decision.Broken is { } broken)
            {
                violations.Add(broken, decision.Action, source);
            }
        }

        return decision;
    }
}
