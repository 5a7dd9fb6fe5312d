// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Configuration;
using Acgs.Governance.Endpoints;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance;

/// <summary>Maps the endpoints of a governed service.</summary>
public static class GovernanceEndpointExtensions
{
    /// <summary>
    /// Maps <c>/health</c>, <c>/health/live</c>, <c>/health/ready</c>, <c>/health/startup</c>, the page <c>/health/ui</c> and its data,
    /// <c>/info</c>, and the endpoints of connector packages, such as <c>/metrics</c>. Paths are configurable. The endpoints serve GET and
    /// HEAD, are exempt from evaluation, and are excluded from request metrics, traces and caches. They allow anonymous access, and the
    /// health endpoints bypass a global rate limiter, unless a convention says otherwise. An endpoint of the application at the same path
    /// takes precedence and is logged as event 1501.
    /// </summary>
    /// <param name="endpoints">The application, or a route group.</param>
    /// <returns>A builder for conventions on all of them, such as <c>RequireHost</c> or <c>RequireAuthorization</c>.</returns>
    /// <exception cref="InvalidOperationException"><c>AddAcgsGovernance</c> was not called, or this method was called twice.</exception>
    public static IEndpointConventionBuilder MapAcgsGovernance(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var own = endpoints.ServiceProvider.GetService<OwnEndpoints>()
            ?? throw new InvalidOperationException("MapAcgsGovernance requires services: call builder.AddAcgsGovernance() before building the application.");
        // Paths are options: validated here, so that all problems are reported together at start.
        return StartupOptionsCheck.FailuresOf(endpoints.ServiceProvider).Count > 0 ? endpoints.MapGroup("") : own.Map(endpoints);
    }
}
