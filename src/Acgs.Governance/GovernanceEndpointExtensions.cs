// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health;
using Acgs.Governance.Info;
using Acgs.Governance.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance;

/// <summary>Maps the endpoints of a governed service.</summary>
public static class GovernanceEndpointExtensions
{
    /// <summary>
    /// Maps <c>/health</c>, <c>/health/live</c>, <c>/health/ready</c>, <c>/health/startup</c>, the page
    /// <c>/health/ui</c> with its data, <c>/info</c>, and what connector packages add, such as <c>/metrics</c>. They answer GET and HEAD,
    /// need no authorization, and stay out of request metrics and traces. An <c>/info</c> of the service comes before ours.
    /// A second call maps nothing.
    /// </summary>
    /// <param name="endpoints">The application.</param>
    /// <returns>A builder for conventions on all of them, such as <c>RequireHost</c>.</returns>
    /// <exception cref="InvalidOperationException"><c>AddAcgsGovernance</c> was not called.</exception>
    public static IEndpointConventionBuilder MapAcgsGovernance(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var health = endpoints.ServiceProvider.GetService<HealthEndpoints>()
            ?? throw new InvalidOperationException("MapAcgsGovernance needs its services: call builder.AddAcgsGovernance() before the application is built.");
        var group = endpoints.MapGroup("");
        ((IEndpointConventionBuilder)group).Add(ServerSpan.LeaveOut);
        group.WithMetadata(new ConstitutionalExemptAttribute { Reason = "It tells a caller of another constitution how this service is and what it is." });
        if (health.TryMap(group))
        {
            endpoints.ServiceProvider.GetRequiredService<InfoEndpoint>().Map(group);
            foreach (var endpoint in endpoints.ServiceProvider.GetServices<IGovernanceEndpoint>())
            {
                endpoint.Map(group);
            }
        }

        return group;
    }
}
