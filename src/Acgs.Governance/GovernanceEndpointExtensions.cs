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
    /// Maps <c>/health</c>, <c>/health/live</c>, <c>/health/ready</c>, <c>/health/startup</c>, the page
    /// <c>/health/ui</c> with its data, <c>/info</c>, and what connector packages add, such as <c>/metrics</c>; the paths are options.
    /// They answer GET and HEAD, are not judged by the compliance middleware, and stay out of request metrics, traces and caches. They need
    /// no authorization, and the health endpoints heed no global rate limiter, unless a convention asks for it. An endpoint of the
    /// application at the same path comes before ours, which event 1501 tells.
    /// </summary>
    /// <param name="endpoints">The application, or a group of its endpoints.</param>
    /// <returns>A builder for conventions on all of them, such as <c>RequireHost</c> or <c>RequireAuthorization</c>.</returns>
    /// <exception cref="InvalidOperationException"><c>AddAcgsGovernance</c> was not called, or this method was called already.</exception>
    public static IEndpointConventionBuilder MapAcgsGovernance(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var own = endpoints.ServiceProvider.GetService<OwnEndpoints>()
            ?? throw new InvalidOperationException("MapAcgsGovernance needs its services: call builder.AddAcgsGovernance() before the application is built.");
        // The paths are options. Invalid ones stop the start, where all that is wrong is said and logged at once.
        return StartupOptionsCheck.FailuresOf(endpoints.ServiceProvider).Count > 0 ? endpoints.MapGroup("") : own.Map(endpoints);
    }
}
