// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Grpc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Acgs.Governance;

/// <summary>Serves the health of the service to those who speak gRPC.</summary>
public static class GovernanceGrpcExtensions
{
    /// <summary>
    /// Adds <c>grpc.health.v1.Health</c> with <c>Check</c> and <c>Watch</c> to <c>MapAcgsGovernance</c>, and gRPC to the services. The
    /// empty service name and the name of every gRPC service of the application are answered as <c>/health/ready</c> is; <c>live</c>,
    /// <c>ready</c> and <c>startup</c> as the endpoints of these names are. Healthy and degraded is <c>SERVING</c>, unhealthy
    /// <c>NOT_SERVING</c>. It needs an endpoint of the server that speaks HTTP/2. A second call changes nothing.
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
