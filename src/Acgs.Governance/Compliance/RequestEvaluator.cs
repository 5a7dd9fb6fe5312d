// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Constitution;
using Acgs.Governance.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Acgs.Governance.Compliance;

/// <summary>Reads from a request and its endpoint what the policy has to know.</summary>
internal sealed class RequestEvaluator(ComplianceJudge judge, EndpointTraitsCache traits)
{
    /// <summary>The values of the header; looked up once, because it is a fifth of what a request pays for us.</summary>
    public static StringValues Stated(HttpContext context) => context.Request.Headers[ConstitutionalHashes.HeaderName];

    public ComplianceDecision Evaluate(HttpContext context, Endpoint? endpoint, ComplianceSnapshot snapshot, bool isPathExempt) =>
        Evaluate(context, endpoint, Stated(context), snapshot, isPathExempt);

    public ComplianceDecision Evaluate(HttpContext context, Endpoint? endpoint, StringValues stated, ComplianceSnapshot snapshot, bool isPathExempt)
    {
        var isRequired = endpoint is null ? null : traits.Of(endpoint).IsRequired;
        return judge.Judge(snapshot, isPathExempt || isRequired == false, isRequired == true, stated, new(context, endpoint));
    }
}
