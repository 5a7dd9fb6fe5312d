// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.Buffering;
using Microsoft.Extensions.Diagnostics.Enrichment;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Logging;

/// <summary>
/// The logger factories of the framework: the plain one and the one that enriches. Another factory has its own sinks, which would get no
/// record if enrichment were switched on: that replaces the factory.
/// </summary>
internal static class FrameworkLoggerFactory
{
    /// <summary>Whether the host would use one of them.</summary>
    public static bool IsInUse(IServiceCollection services) => Find(services)?.ImplementationType is { } type
        && (type == typeof(LoggerFactory) || type.Assembly == typeof(LoggingEnrichmentExtensions).Assembly);

    /// <summary>Puts our factory before the one that the host would use.</summary>
    public static void Stamp(IServiceCollection services)
    {
        // The type is internal. It stays registered, so that enrichment which is enabled once more adds nothing behind ours.
        var framework = Find(services)!;
        services.AddSingleton<ILoggerFactory>(provider => new StampedLoggerFactory(
            (ILoggerFactory)ActivatorUtilities.CreateInstance(provider, framework.ImplementationType!, Parts(provider))));
        if (services.LastOrDefault(service => service.ServiceType == typeof(ILogger<>)) is { } logger && logger.ImplementationType == typeof(Logger<>))
        {
            services.Replace(ServiceDescriptor.Singleton(typeof(ILogger<>), typeof(CategoryLogger<>)));
        }
    }

    private static ServiceDescriptor? Find(IServiceCollection services) =>
        services.LastOrDefault(service => !service.IsKeyedService && service.ServiceType == typeof(ILoggerFactory));

    private static object[] Parts(IServiceProvider provider)
    {
        List<object> parts =
        [
            provider.GetServices<ILogEnricher>().Select(enricher => enricher is TraceLogEnricher ? enricher : new ClaimedEnricher(enricher)).ToArray(),
            provider.GetServices<IStaticLogEnricher>()
                .Select(enricher => enricher is ConstitutionLogEnricher ? enricher : new ClaimedStaticEnricher(enricher)).ToArray(),
        ];
        if (provider.GetService<LoggingSampler>() is { } sampler)
        {
            parts.Add(new ProvenSampler(sampler));
        }

        if (provider.GetService<LogBuffer>() is { } buffer)
        {
            parts.Add(new ProvenBuffer(buffer));
        }

        return [.. parts];
    }
}
