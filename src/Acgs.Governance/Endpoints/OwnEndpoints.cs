// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health;
using Acgs.Governance.Info;
using Acgs.Governance.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Acgs.Governance.Endpoints;

/// <summary>Maps every endpoint of the library, and gives them what they have in common.</summary>
internal sealed class OwnEndpoints(HealthEndpoints health, InfoEndpoint info, HealthPort port, IEnumerable<IGovernanceEndpoint> others)
{
    private static readonly ConstitutionalExemptAttribute Exempt =
        new() { Reason = "It tells a caller of another constitution, or a probe that knows of none, what runs here." };

    private int _mapped;

    /// <summary>Maps them all into one group, to which conventions can be added.</summary>
    /// <exception cref="InvalidOperationException">They are mapped already.</exception>
    public RouteGroupBuilder Map(IEndpointRouteBuilder endpoints)
    {
        if (Interlocked.Exchange(ref _mapped, 1) != 0)
        {
            throw new InvalidOperationException(
                "MapAcgsGovernance was called already: call it once, and put conventions on what it returns.");
        }

        var group = endpoints.MapGroup("").DisableHttpMetrics().ExcludeFromDescription().WithMetadata(Exempt);
        IEndpointConventionBuilder all = group;
        all.Add(ServerSpan.LeaveOut);
        all.Add(CacheGuard.Add);
        all.Finally(EndpointDefaults.AllowAnonymous);
        MapEach(group);
        return group;
    }

    private void MapEach(RouteGroupBuilder group)
    {
        var probes = Group(group, HealthEndpoints.PathKey, isOnHealthPort: true);
        ((IEndpointConventionBuilder)probes).Finally(EndpointDefaults.DisableRateLimiting);
        health.Map(probes);
        info.Map(Group(group, InfoEndpoint.PathKey, isOnHealthPort: false));
        foreach (var endpoint in others)
        {
            endpoint.Map(Group(group, endpoint.PathKey, endpoint.IsOnHealthPort));
        }
    }

    private RouteGroupBuilder Group(RouteGroupBuilder all, string? pathKey, bool isOnHealthPort)
    {
        var group = all.MapGroup("").WithMetadata(new OwnEndpoint(pathKey, isOnHealthPort));
        if (isOnHealthPort && port.IsSet)
        {
            ((IEndpointConventionBuilder)group).Add(AnswerAtPort);
        }

        return group;
    }

    // Here and not by routing, where a fallback of the service would take over and say 200.
    private void AnswerAtPort(EndpointBuilder endpoint)
    {
        var serve = endpoint.RequestDelegate!;
        endpoint.RequestDelegate = context => port.AnswersOwn(context) ? serve(context) : AnswerNotFound(context);
    }

    private static Task AnswerNotFound(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
