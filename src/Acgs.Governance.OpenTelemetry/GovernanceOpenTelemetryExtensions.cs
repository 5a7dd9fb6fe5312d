// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Metrics;
using Acgs.Governance.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Acgs.Governance;

/// <summary>Connects a governed service to OpenTelemetry.</summary>
public static class GovernanceOpenTelemetryExtensions
{
    /// <summary>
    /// Adds the meter of this library to the host's metrics, and <c>service.name</c>, <c>service.version</c> and <c>constitutional_hash</c>
    /// to the resource of its metrics, traces and logs. Configure exporters, tracing and logging with <c>services.AddOpenTelemetry()</c>,
    /// before or after this call. Log records omit stamp attributes that the resource has. <c>ConfigureResource</c>,
    /// <c>OTEL_SERVICE_NAME</c> and <c>OTEL_RESOURCE_ATTRIBUTES</c> take precedence. The host fails to start if a resource lacks the active
    /// hash. Repeated calls have no effect.
    /// </summary>
    /// <param name="builder">The builder that <c>AddAcgsGovernance</c> returned.</param>
    /// <returns>The same builder.</returns>
    public static GovernanceBuilder AddOpenTelemetry(this GovernanceBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        if (services.Any(service => service.ServiceType == typeof(GovernanceResource)))
        {
            return builder;
        }

        services.AddSingleton<GovernanceResource>();
        services.AddSingleton<IHostedService, ResourceCheck>();
        services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter(GovernanceMeter.Name));
        services.ConfigureOpenTelemetryMeterProvider(OwnMeter.Add);
        // First, so that it runs before any exporter.
        services.InsertFirst(first => first.ConfigureOpenTelemetryLoggerProvider((provider, logs) =>
            logs.AddProcessor(new ResourceStampProcessor(provider.GetRequiredService<GovernanceResource>()))));
        services.InsertFirst(first => first.ConfigureResources((governance, resource) => governance.Describe(resource)));
        services.ConfigureResources((governance, resource) => governance.Stamp(resource));
        return builder;
    }

    // Later attributes override earlier ones: the first is a default that any other registration can override.
    private static void InsertFirst(this IServiceCollection services, Action<IServiceCollection> add)
    {
        var first = new ServiceCollection();
        add(first);
        foreach (var service in first.Reverse())
        {
            services.Insert(0, service);
        }
    }

    private static void ConfigureResources(this IServiceCollection services, Action<GovernanceResource, ResourceBuilder> configure)
    {
        services.ConfigureOpenTelemetryMeterProvider((provider, metrics) =>
            metrics.ConfigureResource(resource => configure(provider.GetRequiredService<GovernanceResource>(), resource)));
        services.ConfigureOpenTelemetryTracerProvider((provider, traces) =>
            traces.ConfigureResource(resource => configure(provider.GetRequiredService<GovernanceResource>(), resource)));
        services.ConfigureOpenTelemetryLoggerProvider((provider, logs) =>
            logs.ConfigureResource(resource => configure(provider.GetRequiredService<GovernanceResource>(), resource)));
    }
}
