// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health;
using Grpc.Core;
using Grpc.Health.V1;
using HealthBase = Grpc.Health.V1.Health.HealthBase;
using ServingStatus = Grpc.Health.V1.HealthCheckResponse.Types.ServingStatus;

namespace Acgs.Governance.Grpc;

/// <summary>The health service of the protocol. Requests read the last known state and cause no probe.</summary>
internal sealed class GrpcHealthService(IHealthSnapshot health, GrpcHealthStatus status) : HealthBase
{
    public override async Task<HealthCheckResponse> Check(HealthCheckRequest request, ServerCallContext context)
    {
        var found = status.Of(request.Service, health.Current);
        if (found == ServingStatus.NotServing)
        {
            // Perhaps for no other reason than that the first probes are under way.
            await health.WaitForFirstRoundAsync(context.CancellationToken);
            found = status.Of(request.Service, health.Current);
        }

        return found == ServingStatus.ServiceUnknown
            ? throw new RpcException(new Status(StatusCode.NotFound, "There is no such service here."))
            : new() { Status = found };
    }

    // The protocol wants the stream of a service that does not exist kept open too: it may come.
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
            // The caller is gone.
        }
    }
}
