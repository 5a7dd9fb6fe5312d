// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance;
using OpenTelemetry;

namespace AcgsNamespace;

/// <summary>Registers the services of the host.</summary>
public static class WorkerExtensions
{
    /// <summary>Adds the worker and governance.</summary>
    public static void AddWorker(this IHostApplicationBuilder builder)
    {
        builder.AddAcgsGovernance()
#if (postgresql)
            .AddPostgreSql()
#endif
#if (redis)
            .AddRedis(configure: redis => redis.Optional = true)
#endif
            .AddOpenTelemetry();

        // Set the destination with OTEL_EXPORTER_OTLP_ENDPOINT; the default is http://localhost:4317.
        builder.Services.AddOpenTelemetry().WithLogging().UseOtlpExporter();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddHostedService<Worker>();
    }
}
