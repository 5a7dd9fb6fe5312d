// Constitutional Hash: cdd01ef066bc6cf2

using System.Runtime.CompilerServices;
using Acgs.Governance.Constitution;
using Acgs.Governance.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace Acgs.Governance.Compliance;

/// <summary>
/// Prevents endpoints that require the header from serving requests that were not evaluated, because <c>UseAcgsGovernance</c> was called in
/// another branch or not at all.
/// </summary>
internal sealed class EndpointGuards(
    ComplianceState state, CompliancePlacement placement, RequestEvaluator evaluator, ComplianceRefusal refusal, EndpointTraitsCache traits)
{
    private readonly ConditionalWeakTable<Endpoint, Endpoint> _guarded = [];

    public EndpointGuard Create(HttpContext context) => new(context, this);

    /// <summary>The endpoint to execute instead of <paramref name="endpoint"/>.</summary>
    public Endpoint Guard(HttpContext context, EndpointGuard guard, Endpoint endpoint)
    {
        // Routing executes a short-circuited endpoint immediately, before the branch.
        if (placement.IsInBranch && ShortCircuit.Marks(endpoint) && guard.Begin())
        {
            var snapshot = state.Current;
            return evaluator.Evaluate(context, endpoint, snapshot, snapshot.Exempt.Contain(context.Request.Path)).Refused is { } broken
                ? ComplianceRefusal.ToEndpoint(broken, refused => refusal.WriteAsync(refused, broken))
                : endpoint;
        }

        return traits.Of(endpoint).IsRequired == true ? _guarded.GetValue(endpoint, Guarded) : endpoint;
    }

    private Endpoint Guarded(Endpoint endpoint)
    {
        Task ServeAsync(HttpContext context)
        {
            RequireEvaluation(context, endpoint);
            return endpoint.RequestDelegate!(context);
        }

        return endpoint is RouteEndpoint route
            ? new RouteEndpoint(ServeAsync, route.RoutePattern, route.Order, route.Metadata, route.DisplayName)
            : new Endpoint(ServeAsync, endpoint.Metadata, endpoint.DisplayName);
    }

    // As the framework does for an endpoint with authorization metadata in a pipeline without the middleware.
    private void RequireEvaluation(HttpContext context, Endpoint endpoint)
    {
        if (state.Current.Mode == ComplianceMode.Enforce && context.Features.Get<IEndpointFeature>() is EndpointGuard { IsEvaluated: false })
        {
            throw new InvalidOperationException(
                $"The endpoint '{endpoint.DisplayName}' requires the header {ConstitutionalHashes.HeaderName}, but the request was not evaluated: "
                + "call app.UseAcgsGovernance() at the root of the pipeline, or in the branch that the request takes.");
        }
    }
}
