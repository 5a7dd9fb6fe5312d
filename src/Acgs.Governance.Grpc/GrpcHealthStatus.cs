// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Frozen;
using Acgs.Governance.Health;
using Grpc.AspNetCore.Server;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using static Grpc.Health.V1.HealthCheckResponse.Types;

namespace Acgs.Governance.Grpc;

/// <summary>Maps service names of the protocol to a health status.</summary>
internal sealed class GrpcHealthStatus(EndpointDataSource endpoints)
{
    // Lazy: every endpoint is mapped when the first request arrives.
    private readonly Lazy<FrozenSet<string>> _services = new(() => endpoints.Endpoints
        .Select(endpoint => endpoint.Metadata.GetMetadata<GrpcMethodMetadata>()?.Method.ServiceName).OfType<string>().ToFrozenSet());

    /// <summary>The status of <paramref name="service"/>; <see cref="ServingStatus.ServiceUnknown"/> if no such service exists.</summary>
    public ServingStatus Of(string service, ServiceHealth health) => service switch
    {
        // Load balancers and client libraries send the empty name by default and expect readiness.
        "" or "ready" => Of(health.Ready),
        "live" => Of(health.Live),
        "startup" => Of(health.Startup),
        _ => _services.Value.Contains(service) ? Of(health.Ready) : ServingStatus.ServiceUnknown,
    };

    private static ServingStatus Of(HealthStatus status) =>
        status == HealthStatus.Unhealthy ? ServingStatus.NotServing : ServingStatus.Serving;
}
