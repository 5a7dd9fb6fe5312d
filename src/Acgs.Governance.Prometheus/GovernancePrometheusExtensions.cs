// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Metrics;
using Acgs.Governance.Prometheus;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace Acgs.Governance;

/// <summary>Serves metrics to Prometheus.</summary>
public static class GovernancePrometheusExtensions
{
    /// <summary>
    /// Exports the metrics of this library through OpenTelemetry and adds <c>/metrics</c> to <c>MapAcgsGovernance</c>. Other
    /// meters join the same endpoint by <c>services.ConfigureOpenTelemetryMeterProvider(...)</c>. A second call changes nothing.
    /// </summary>
    /// <param name="builder">The builder that <c>AddAcgsGovernance</c> returned.</param>
    /// <returns>The same builder.</returns>
    public static GovernanceBuilder AddPrometheus(this GovernanceBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        if (services.Any(service => service.ImplementationType == typeof(PrometheusEndpoint)))
        {
            return builder;
        }

        services.TryAddEnumerable(ServiceDescriptor.Singleton<IGovernanceEndpoint, PrometheusEndpoint>());
        services.AddOpenTelemetry().WithMetrics(metrics => metrics
            .AddMeter(GovernanceMeter.Name)
            // Scope labels would go with every sample; the operations guide's queries know none.
            .AddPrometheusExporter(exporter => exporter.ScopeInfoEnabled = false));
        services.ConfigureOpenTelemetryMeterProvider((provider, metrics) => metrics.ConfigureResource(resource =>
            Describe(resource, provider.GetRequiredService<IOptions<GovernanceOptions>>().Value)));
        return builder;
    }

    private static void Describe(ResourceBuilder resource, GovernanceOptions options) =>
        resource.AddService(options.Service!, serviceVersion: options.Version, autoGenerateServiceInstanceId: false);
}
