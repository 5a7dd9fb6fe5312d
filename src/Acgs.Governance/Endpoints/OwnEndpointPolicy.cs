// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;

namespace Acgs.Governance.Endpoints;

/// <summary>
/// Removes library endpoints from routing where the application has its own, and all other endpoints on the health port. Runs when routes
/// are built, not per request.
/// </summary>
internal sealed class OwnEndpointPolicy(HealthPort port) : MatcherPolicy, INodeBuilderPolicy
{
    /// <summary>Before all other policies: these treat the remaining endpoints as complete, and respond with 405 for example.</summary>
    public override int Order => int.MinValue;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) =>
        port.IsSet || endpoints.Any(endpoint => OverriddenEndpoints.Contains(endpoint, endpoints));

    public IReadOnlyList<PolicyNodeEdge> GetEdges(IReadOnlyList<Endpoint> endpoints) =>
    [
        new(false, [.. endpoints.Where(endpoint => !OverriddenEndpoints.Contains(endpoint, endpoints))]),
        new(true, [.. endpoints.Where(static endpoint => endpoint.Metadata.GetMetadata<OwnEndpoint>() is { IsOnHealthPort: true })]),
    ];

    public PolicyJumpTable BuildJumpTable(int exitDestination, IReadOnlyList<PolicyJumpTableEdge> edges) => new PortTable(
        port,
        Destination(edges, isHealthPort: false),
        Destination(edges, isHealthPort: true));

    private static int Destination(IReadOnlyList<PolicyJumpTableEdge> edges, bool isHealthPort) =>
        edges.Single(edge => (bool)edge.State == isHealthPort).Destination;

    private sealed class PortTable(HealthPort port, int elsewhere, int healthPort) : PolicyJumpTable
    {
        public override int GetDestination(HttpContext httpContext) => port.AnswersOthers(httpContext) ? elsewhere : healthPort;
    }
}
