// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Grpc;

/// <summary>
/// Maps the health service under the conventions of the other health endpoints, from services of its own: with the first gRPC service of a host come
/// the answers to calls of unknown services, and those have to remain the application's, as do its interceptors and limits.
/// </summary>
internal sealed class GrpcHealthEndpoint(ILoggerFactory logging) : IGovernanceEndpoint, IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection()
        .AddSingleton(logging)
        .AddSingleton(typeof(ILogger<>), typeof(Logger<>))
        .AddGrpc(grpc => grpc.IgnoreUnknownServices = true).Services
        .BuildServiceProvider();

    public string Path => "/grpc.health.v1.Health";

    public void Map(IEndpointRouteBuilder endpoints) =>
        new RoutesWithServices(endpoints.MapGroup(""), _services).MapGrpcService<GrpcHealthService>().Add(SpareOfGlobalLimiter);

    public void Dispose() => _services.Dispose();

    // A probe that a global limiter turns away says that the service is down.
    private static void SpareOfGlobalLimiter(EndpointBuilder endpoint)
    {
        if (!endpoint.Metadata.OfType<EnableRateLimitingAttribute>().Any())
        {
            endpoint.Metadata.Add(new DisableRateLimitingAttribute());
        }
    }
}
