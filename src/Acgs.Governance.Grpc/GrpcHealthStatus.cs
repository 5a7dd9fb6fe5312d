// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Frozen;
using Acgs.Governance.Health;
using Grpc.AspNetCore.Server;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using static Grpc.Health.V1.HealthCheckResponse.Types;

namespace Acgs.Governance.Grpc;

/// <summary>Says for each service name of the protocol which health it asks for.</summary>
internal sealed class GrpcHealthStatus(EndpointDataSource endpoints)
{
    // When the first caller asks, everything is mapped.
    private readonly Lazy<FrozenSet<string>> _services = new(() => endpoints.Endpoints
        .Select(endpoint => endpoint.Metadata.GetMetadata<GrpcMethodMetadata>()?.Method.ServiceName).OfType<string>().ToFrozenSet());

    /// <summary>The status of <paramref name="service"/>; <see cref="ServingStatus.ServiceUnknown"/> if it is none.</summary>
    public ServingStatus Of(string service, ServiceHealth health) => service switch
    {
        // Load balancers, client libraries and probes that are told nothing else ask so, and mean whether to send requests.
        "" or "ready" => Of(health.Ready),
        "live" => Of(health.Live),
        "startup" => Of(health.Startup),
        _ => _services.Value.Contains(service) ? Of(health.Ready) : ServingStatus.ServiceUnknown,
    };

    private static ServingStatus Of(HealthStatus status) =>
        status == HealthStatus.Unhealthy ? ServingStatus.NotServing : ServingStatus.Serving;
}
