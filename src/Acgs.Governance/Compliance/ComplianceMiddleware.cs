// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Requests;
using Microsoft.AspNetCore.Http;

namespace Acgs.Governance.Compliance;

/// <summary>Has each request judged once, and answers those that are refused.</summary>
internal sealed class ComplianceMiddleware(
    RequestDelegate next, ComplianceState state, RequestJudge judge, ComplianceProblem problem, UnroutedRequests unrouted)
{
    public Task InvokeAsync(HttpContext context)
    {
        var snapshot = state.Current;
        if (snapshot.Mode == ComplianceMode.Stamp || Reexecution.IsUnderWay(context))
        {
            return next(context);
        }

        if (EndpointOf.Request(context) is not { } endpoint)
        {
            return unrouted.InvokeAsync(context, snapshot, next);
        }

        return judge.Judge(context, endpoint, snapshot) is { } broken ? problem.WriteAsync(context, broken) : next(context);
    }
}
