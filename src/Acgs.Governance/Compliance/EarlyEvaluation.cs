// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Acgs.Governance.Compliance;

/// <summary>
/// Evaluates a request as early as the result is certain: at once where its endpoint is known or could not change the result, else when
/// routing finds the endpoint.
/// </summary>
internal sealed class EarlyEvaluation(
    ComplianceState state, RequestEvaluator evaluator, MarkedEndpoints endpoints, ComplianceRefusal refusal, CrossOrigin crossOrigin, LateEvaluations waiting)
{
    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var snapshot = state.Current;
        if (snapshot.Mode == ComplianceMode.Stamp || CrossOrigin.IsPreflight(context.Request))
        {
            return next(context);
        }

        var path = context.Request.Path;
        var stated = RequestEvaluator.Stated(context);
        return EndpointOf.Request(context) is { } endpoint
            ? Evaluate(context, endpoint, stated, snapshot, snapshot.Exempt.Contain(path), next)
            : EvaluateUnrouted(context, path, stated, snapshot, next);
    }

    private Task EvaluateUnrouted(HttpContext context, PathString path, StringValues stated, ComplianceSnapshot snapshot, RequestDelegate next)
    {
        var isPathExempt = snapshot.Exempt.Contain(path);
        var marks = endpoints.Current;
        if (stated.Count == 0)
        {
            // Nothing but a requirement refuses it, and without an endpoint there is none.
            if (marks.FirstRequired is not null)
            {
                waiting.Begin(context, snapshot, isPathExempt);
            }

            return next(context);
        }

        // On an exempt path only a requirement changes the result, elsewhere only an exemption.
        if (isPathExempt ? marks.FirstRequired is not null : marks.MayBeExempt(path))
        {
            return ConcludeAsync(context, waiting.Begin(context, snapshot, isPathExempt), next);
        }

        return Evaluate(context, endpoint: null, stated, snapshot, isPathExempt, next);
    }

    private Task Evaluate(
        HttpContext context, Endpoint? endpoint, StringValues stated, ComplianceSnapshot snapshot, bool isPathExempt, RequestDelegate next)
    {
        if (evaluator.Evaluate(context, endpoint, stated, snapshot, isPathExempt).Refused is not { } broken)
        {
            return next(context);
        }

        if (!crossOrigin.Concerns(context.Request))
        {
            return refusal.WriteAsync(context, broken);
        }

        var late = waiting.Begin(context, snapshot, isPathExempt);
        late.Refuse(broken, endpoint, isFinal: endpoint is not null || !endpoints.Current.HasCors);
        return ConcludeAsync(context, late, next);
    }

    private async Task ConcludeAsync(HttpContext context, LateEvaluation late, RequestDelegate next)
    {
        await next(context);
        if (late.Conclude() is { } broken)
        {
            context.Response.Clear();
            await refusal.WriteAsync(context, broken);
        }
    }
}
