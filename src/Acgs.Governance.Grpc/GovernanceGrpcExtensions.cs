// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Grpc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Acgs.Governance;

/// <summary>Serves service health over gRPC.</summary>
public static class GovernanceGrpcExtensions
{
    /// <summary>
    /// Maps <c>grpc.health.v1.Health</c> (<c>Check</c> and <c>Watch</c>) with <c>MapAcgsGovernance</c> and registers gRPC. The empty
    /// service name and the names of the application's gRPC services return the status of <c>/health/ready</c>; <c>live</c>, <c>ready</c>
    /// and <c>startup</c> return the status of the endpoint with that name. Healthy and degraded map to <c>SERVING</c>, unhealthy to
    /// <c>NOT_SERVING</c>. Requires a server endpoint that speaks HTTP/2. Repeated calls have no effect.
    /// </summary>
    /// <param name="builder">The builder that <c>AddAcgsGovernance</c> returned.</param>
    /// <returns>The same builder.</returns>
    public static GovernanceBuilder AddGrpcHealth(this GovernanceBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddGrpc();
        builder.Services.TryAddSingleton<GrpcHealthStatus>();
        builder.Services.TryAddSingleton<GrpcHealthService>();
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IGovernanceEndpoint, GrpcHealthEndpoint>());
        return builder;
    }
}
