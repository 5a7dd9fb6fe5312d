// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Acgs.Governance.Compliance;

/// <summary>
/// Evaluates every request before the application's pipeline if <c>UseAcgsGovernance</c> was called at its root. Otherwise it guards the
/// endpoints that require the header.
/// </summary>
internal sealed class FrontMiddleware(
    RequestDelegate next, CompliancePlacement placement, MarkedEndpoints endpoints, EarlyEvaluation early, EndpointGuards guards)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (placement.IsAtRoot)
        {
            return early.InvokeAsync(context, next);
        }

        if (placement.IsInBranch || endpoints.Current.FirstRequired is not null)
        {
            context.Features.Set<IEndpointFeature>(guards.Create(context));
        }

        return next(context);
    }
}
