// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Acgs.Governance.Compliance;

/// <summary>Evaluates requests of a pipeline branch, each once.</summary>
internal sealed class ComplianceMiddleware(RequestDelegate next, CompliancePlacement placement, EarlyEvaluation early)
{
    public Task InvokeAsync(HttpContext context)
    {
        // The front middleware or another branch may have evaluated it already.
        var isDue = !placement.IsAtRoot && context.Features.Get<IEndpointFeature>() is not LateEvaluation
            && (context.Features.Get<IEndpointFeature>() as EndpointGuard)?.Begin() != false;
        return isDue && !Reexecution.IsUnderWay(context) ? early.InvokeAsync(context, next) : next(context);
    }
}
