// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Constitution;
using Acgs.Governance.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Acgs.Governance.Compliance;

/// <summary>Evaluates a request with the metadata of its endpoint.</summary>
internal sealed class RequestEvaluator(ComplianceEvaluator evaluator, EndpointTraitsCache traits)
{
    /// <summary>The header values. Read once per request: the lookup is a fifth of the cost of an evaluation.</summary>
    public static StringValues Stated(HttpContext context) => context.Request.Headers[ConstitutionalHashes.HeaderName];

    public ComplianceDecision Evaluate(HttpContext context, Endpoint? endpoint, ComplianceSnapshot snapshot, bool isPathExempt) =>
        Evaluate(context, endpoint, Stated(context), snapshot, isPathExempt);

    public ComplianceDecision Evaluate(HttpContext context, Endpoint? endpoint, StringValues stated, ComplianceSnapshot snapshot, bool isPathExempt)
    {
        var isRequired = endpoint is null ? null : traits.Of(endpoint).IsRequired;
        return evaluator.Evaluate(snapshot, isPathExempt || isRequired == false, isRequired == true, stated, new(context, endpoint));
    }
}
