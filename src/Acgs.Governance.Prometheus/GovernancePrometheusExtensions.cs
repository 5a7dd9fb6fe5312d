// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Prometheus;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OpenTelemetry.Metrics;

namespace Acgs.Governance;

/// <summary>Serves metrics to Prometheus.</summary>
public static class GovernancePrometheusExtensions
{
    /// <summary>
    /// Exports the metrics of this library through OpenTelemetry and adds <c>/metrics</c> to <c>MapAcgsGovernance</c>. Other
    /// meters join the same endpoint by <c>services.ConfigureOpenTelemetryMeterProvider(...)</c>. It does what <c>AddOpenTelemetry</c>
    /// of <c>Acgs.Governance.OpenTelemetry</c> does. A host without a web server serves nothing and logs a warning: export by OTLP there.
    /// A second call changes nothing.
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
        // Scope labels would go with every sample; the operations guide's queries know none.
        services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddPrometheusExporter(exporter => exporter.ScopeInfoEnabled = false));
        return builder;
    }
}
