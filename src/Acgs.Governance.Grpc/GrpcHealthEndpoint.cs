// Constitutional Hash: cdd01ef066bc6cf2

using Grpc.AspNetCore.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;

namespace Acgs.Governance.Grpc;

/// <summary>Maps the health service under the conventions of the other health endpoints.</summary>
internal sealed class GrpcHealthEndpoint : IGovernanceEndpoint
{
    public string Path => "/grpc.health.v1.Health";

    public void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGrpcService<GrpcHealthService>().Add(Mark);

    private static void Mark(EndpointBuilder endpoint)
    {
        if (!endpoint.Metadata.OfType<GrpcMethodMetadata>().Any())
        {
            // With the first gRPC service of an application come the answers for services and methods that do not exist. They are the
            // application's, and what is said of our endpoints does not hold for them.
            endpoint.Metadata.Clear();
        }
        else if (!endpoint.Metadata.OfType<EnableRateLimitingAttribute>().Any())
        {
            // A probe that a global limiter turns away says that the service is down.
            endpoint.Metadata.Add(new DisableRateLimitingAttribute());
        }
    }
}
