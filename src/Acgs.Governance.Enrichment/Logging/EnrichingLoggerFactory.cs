// Constitutional Hash: cdd01ef066bc6cf2

using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Buffering;
using Microsoft.Extensions.Diagnostics.Enrichment;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Logging;

/// <summary>Wraps the logger factory of Microsoft.Extensions.Telemetry and adds the stamp to its enrichers.</summary>
internal static class EnrichingLoggerFactory
{
    private static readonly Assembly Telemetry = typeof(LoggingEnrichmentExtensions).Assembly;
    private static readonly Assembly Governance = typeof(GovernanceBuilder).Assembly;

    /// <summary>
    /// Whether the host uses this factory or the framework's default. A custom factory has its own sinks, which replacing it would
    /// disconnect.
    /// </summary>
    public static bool CanBeUsed(IServiceCollection services) =>
        services.LastOrDefault(service => !service.IsKeyedService && service.ServiceType == typeof(ILoggerFactory)) is { } factory
        && (IsExtended(factory) || factory.ImplementationType == typeof(LoggerFactory) || factory.ImplementationFactory?.Method.Module.Assembly == Governance);

    public static void Stamp(IServiceCollection services)
    {
        // Stays registered, so that a second EnableEnrichment does not add another factory after this one.
        services.AddLogging(static logging => logging
            .EnableEnrichment()
            .AddFilter<LogStampProbeProvider>(null, LogLevel.None)
            .AddFilter<LogStampProbeProvider>(LogStampProbe.Category, LogLevel.Trace));
        var extended = services.Last(IsExtended).ImplementationType!;
        services.AddSingleton<ILoggerFactory>(provider =>
        {
            // The type is internal.
            var factory = (ILoggerFactory)ActivatorUtilities.CreateInstance(provider, extended, Parts(provider));
            factory.AddProvider(new LogStampProbeProvider());
            return new StampedLoggerFactory(factory, static logger => new EnrichedLogger(logger));
        });
    }

    private static bool IsExtended(ServiceDescriptor service) =>
        !service.IsKeyedService && service.ServiceType == typeof(ILoggerFactory) && service.ImplementationType?.Assembly == Telemetry;

    private static object[] Parts(IServiceProvider provider)
    {
        List<object> parts =
        [
            (ILogEnricher[])[new TraceLogEnricher(), .. provider.GetServices<ILogEnricher>().Select(enricher => new ClaimedEnricher(enricher))],
            (IStaticLogEnricher[])
            [
                ActivatorUtilities.CreateInstance<ConstitutionLogEnricher>(provider),
                .. provider.GetServices<IStaticLogEnricher>().Select(enricher => new ClaimedStaticEnricher(enricher)),
            ],
        ];
        if (provider.GetService<LoggingSampler>() is { } sampler)
        {
            parts.Add(new ProbeAwareSampler(sampler));
        }

        if (provider.GetService<LogBuffer>() is { } buffer)
        {
            parts.Add(new ProbeAwareBuffer(buffer));
        }

        return [.. parts];
    }
}
