// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Grpc;

/// <summary>
/// Maps the health service with a separate service provider. The first gRPC service that a host maps also maps fallback handlers for
/// unknown services, and gRPC options and interceptors are global: those must remain the application's.
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
        new ServiceBoundRouteBuilder(endpoints.MapGroup(""), _services).MapGrpcService<GrpcHealthService>().Add(DisableGlobalRateLimiter);

    public void Dispose() => _services.Dispose();

    // A probe that a global limiter rejects reports the service as down.
    private static void DisableGlobalRateLimiter(EndpointBuilder endpoint)
    {
        if (!endpoint.Metadata.OfType<EnableRateLimitingAttribute>().Any())
        {
            endpoint.Metadata.Add(new DisableRateLimitingAttribute());
        }
    }
}
