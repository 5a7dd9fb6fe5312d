// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Recording;
using Microsoft.Extensions.Primitives;

namespace Acgs.Governance.Compliance;

/// <summary>Applies the policy, counts, and records violations. Independent of HTTP.</summary>
internal sealed class ComplianceEvaluator(ComplianceMetrics metrics, TimeProvider time, ViolationRecorder violations)
{
    public ComplianceDecision Evaluate(ComplianceSnapshot snapshot, bool isExempt, bool isRequired, StringValues stated, in RequestSource source = default)
    {
        var decision = CompliancePolicy.Decide(snapshot.Mode, isExempt, isRequired, stated, snapshot.Constitution, time);
        if (decision.IsEvaluated)
        {
            metrics.Record(decision.Broken is null);
            if (decision.Broken is { } broken)
            {
                var outcome = decision.Action == ComplianceAction.Refuse ? ViolationKind.Refused : ViolationKind.Reported;
                var (method, route, client) = source.Read();
                violations.Add(new(broken.Recorded, broken.Severity, outcome, method, route, client));
            }
        }

        return decision;
    }
}
