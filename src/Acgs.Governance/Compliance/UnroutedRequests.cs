// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Constitution;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Acgs.Governance.Compliance;

/// <summary>
/// Judges requests that have no endpoint: none was found, or routing comes after the policy. Only where an endpoint that is still
/// to come could change the judgement does the judgement wait for it.
/// </summary>
internal sealed class UnroutedRequests(RequestJudge judge, MarkedEndpoints endpoints, ComplianceProblem problem)
{
    public Task InvokeAsync(HttpContext context, ComplianceSnapshot snapshot, RequestDelegate next)
    {
        var isPathExempt = snapshot.Exempt.Contain(context.Request.Path);
        if (MayChange(context, isPathExempt))
        {
            return JudgeLateAsync(context, new LateJudgement(context, judge, problem, snapshot, isPathExempt), next);
        }

        if (judge.Judge(context, endpoint: null, snapshot, isPathExempt) is { } broken)
        {
            return problem.WriteAsync(context, broken);
        }

        if (endpoints.Current.HasShortCircuited)
        {
            // Otherwise the policy of these endpoints would judge the request once more.
            context.Features.Set<IEndpointFeature>(new LateJudgement(context, judge, problem, snapshot, isPathExempt) { IsDone = true });
        }

        return next(context);
    }

    // Without a hash, or on an exempt path, only a requirement changes it; with a hash, only an exemption does. A request that is
    // not refused here reaches whatever answers without an endpoint, such as static files; so the path has to fit the exemption.
    private bool MayChange(HttpContext context, bool isPathExempt) =>
        isPathExempt || context.Request.Headers[ConstitutionalHashes.HeaderName].Count == 0
            ? endpoints.Current.HasRequired
            : endpoints.Current.MayBeExempt(context.Request.Path);

    private async Task JudgeLateAsync(HttpContext context, LateJudgement late, RequestDelegate next)
    {
        context.Features.Set<IEndpointFeature>(late);
        await next(context);
        if (!late.IsDone && late.JudgeWithoutEndpoint() is { } broken)
        {
            context.Response.Clear();
            await problem.WriteAsync(context, broken);
        }
    }
}
