// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Constitution;
using Acgs.Governance.Requests;
using Microsoft.AspNetCore.Http;

namespace Acgs.Governance.Compliance;

/// <summary>Reads from a request and its endpoint what the policy has to know.</summary>
internal sealed class RequestEvaluator(ComplianceJudge judge, EndpointTraitsCache traits)
{
    public ComplianceDecision Evaluate(HttpContext context, Endpoint? endpoint, ComplianceSnapshot snapshot, bool isPathExempt)
    {
        var isRequired = endpoint is null ? null : traits.Of(endpoint).IsRequired;
        return judge.Judge(
            snapshot,
            isPathExempt || isRequired == false,
            isRequired == true,
            context.Request.Headers[ConstitutionalHashes.HeaderName],
            new(context, endpoint));
    }
}
