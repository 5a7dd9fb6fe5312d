// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance;
using OpenTelemetry;

namespace AcgsNamespace;

/// <summary>What the host of this program consists of.</summary>
public static class WorkerExtensions
{
    /// <summary>Adds the worker and what governs it.</summary>
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

        // Where to is said by OTEL_EXPORTER_OTLP_ENDPOINT; the default is http://localhost:4317.
        builder.Services.AddOpenTelemetry().WithLogging().UseOtlpExporter();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddHostedService<Worker>();
    }
}
