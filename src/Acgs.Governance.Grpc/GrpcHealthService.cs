// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health;
using Grpc.Core;
using Grpc.Health.V1;
using HealthBase = Grpc.Health.V1.Health.HealthBase;
using ServingStatus = Grpc.Health.V1.HealthCheckResponse.Types.ServingStatus;

namespace Acgs.Governance.Grpc;

/// <summary>Implements the gRPC health protocol from the last known state. Requests never cause a probe.</summary>
internal sealed class GrpcHealthService(IHealthSnapshot health, GrpcHealthStatus status) : HealthBase
{
    public override async Task<HealthCheckResponse> Check(HealthCheckRequest request, ServerCallContext context)
    {
        var found = status.Of(request.Service, health.Current);
        if (found == ServingStatus.NotServing)
        {
            // The first probes may still be running.
            await health.WaitForFirstRoundAsync(context.CancellationToken);
            found = status.Of(request.Service, health.Current);
        }

        return found == ServingStatus.ServiceUnknown
            ? throw new RpcException(new Status(StatusCode.NotFound, "Unknown service."))
            : new() { Status = found };
    }

    // The protocol requires the stream of an unknown service to stay open.
    public override async Task Watch(HealthCheckRequest request, IServerStreamWriter<HealthCheckResponse> responseStream, ServerCallContext context)
    {
        ServingStatus? last = null;
        try
        {
            await foreach (var now in health.WatchAsync(context.CancellationToken))
            {
                var found = status.Of(request.Service, now);
                if (found != last)
                {
                    await responseStream.WriteAsync(new() { Status = found }, context.CancellationToken);
                    last = found;
                }
            }
        }
        catch (OperationCanceledException) when (context.CancellationToken.IsCancellationRequested)
        {
            // The client disconnected.
        }
    }
}
