// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Prometheus;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OpenTelemetry.Metrics;

namespace Acgs.Governance;

/// <summary>Serves metrics in Prometheus format.</summary>
public static class GovernancePrometheusExtensions
{
    /// <summary>
    /// Exports the metrics of this library through OpenTelemetry and maps <c>/metrics</c> with <c>MapAcgsGovernance</c>. Add other meters
    /// with <c>services.ConfigureOpenTelemetryMeterProvider(...)</c>. Includes <c>AddOpenTelemetry</c> of
    /// <c>Acgs.Governance.OpenTelemetry</c>. A host without a web server serves nothing and logs a warning: export by OTLP there. Repeated
    /// calls have no effect.
    /// </summary>
    /// <param name="builder">The builder that <c>AddAcgsGovernance</c> returned.</param>
    /// <returns>The same builder.</returns>
    public static GovernanceBuilder AddPrometheus(this GovernanceBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.AddOpenTelemetry().Services;
        if (services.Any(service => service.ImplementationType == typeof(PrometheusEndpoint)))
        {
            return builder;
        }

        services.TryAddEnumerable(ServiceDescriptor.Singleton<IGovernanceEndpoint, PrometheusEndpoint>());
        services.AddHostedService<ServerCheck>();
        // Scope labels would be added to every sample; the queries of the operations guide do not expect them.
        services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddPrometheusExporter(exporter => exporter.ScopeInfoEnabled = false));
        return builder;
    }
}
