// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Primitives;

namespace Acgs.Governance.Compliance;

/// <summary>Applies the policy: decides, counts, and has the record of a broken rule written. It knows no HTTP.</summary>
internal sealed class ComplianceJudge(ComplianceMetrics metrics, TimeProvider time, ViolationLog violations)
{
    public ComplianceDecision Judge(ComplianceSnapshot snapshot, bool isExempt, bool isRequired, StringValues stated, in ViolationSource source = default)
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
