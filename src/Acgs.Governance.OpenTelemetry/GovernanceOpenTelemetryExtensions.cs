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

/// <summary>Brings a governed service into OpenTelemetry.</summary>
public static class GovernanceOpenTelemetryExtensions
{
    /// <summary>
    /// Adds the meter of this library to the metrics of the host, and <c>service.name</c>, <c>service.version</c> and
    /// <c>constitutional_hash</c> to the resource of its metrics, traces and logs. Exporters, and whether there are traces and logs, are
    /// said by <c>services.AddOpenTelemetry()</c>, before or after this call. Log records do not repeat what their resource states. What <c>ConfigureResource</c>, <c>OTEL_SERVICE_NAME</c> or
    /// <c>OTEL_RESOURCE_ATTRIBUTES</c> say of the service wins; a resource without the active hash stops the start. A second call
    /// changes nothing.
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
        // First, so that no exporter sees a record before it.
        services.InsertFirst(first => first.ConfigureOpenTelemetryLoggerProvider((provider, logs) =>
            logs.AddProcessor(new ResourceStamp(provider.GetRequiredService<GovernanceResource>()))));
        services.InsertFirst(first => first.ConfigureResources((governance, resource) => governance.Describe(resource)));
        services.ConfigureResources((governance, resource) => governance.Stamp(resource));
        return builder;
    }

    // Later attributes win: what stands first is a default that everything else can replace, wherever it is written.
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
