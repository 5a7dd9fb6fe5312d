// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health;
using Acgs.Governance.Info;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Acgs.Governance.Endpoints;

/// <summary>Maps the endpoints of the library.</summary>
internal sealed class OwnEndpoints(HealthEndpoints health, InfoEndpoint info, OwnEndpointConvention convention, IEnumerable<IGovernanceEndpoint> others)
{
    private static readonly ConstitutionalExemptAttribute Exempt =
        new() { Reason = "Health and metadata must be readable by callers of any constitution." };

    private int _mapped;

    /// <summary>Maps all endpoints into one group, to which conventions can be added.</summary>
    /// <exception cref="InvalidOperationException">They are mapped already.</exception>
    public IEndpointConventionBuilder Map(IEndpointRouteBuilder endpoints)
    {
        if (Interlocked.Exchange(ref _mapped, 1) != 0)
        {
            throw new InvalidOperationException(
                "MapAcgsGovernance was called twice: call it once and add conventions to its return value.");
        }

        var group = endpoints.MapGroup("").DisableHttpMetrics().ExcludeFromDescription().WithMetadata(Exempt);
        ((IEndpointConventionBuilder)group).Finally(convention.Apply);
        health.Map(Mark(group, new(HealthEndpoints.PathKey, IsOnHealthPort: true) { IsProbe = true }));
        info.Map(Mark(group, new(InfoEndpoint.PathKey, IsOnHealthPort: false)));
        foreach (var endpoint in others)
        {
            endpoint.Map(Mark(group, new(endpoint.PathKey, endpoint.IsOnHealthPort)));
        }

        return group;
    }

    private static RouteGroupBuilder Mark(RouteGroupBuilder group, OwnEndpoint own) => group.MapGroup("").WithMetadata(own);
}
