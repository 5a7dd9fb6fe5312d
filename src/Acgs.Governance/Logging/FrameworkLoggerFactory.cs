// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Constitution;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Logging;

/// <summary>
/// Wraps the framework's logger factory. A custom factory has its own sinks or enrichers, which replacing it would disconnect.
/// </summary>
internal static class FrameworkLoggerFactory
{
    /// <summary>Whether the host uses the framework's factory.</summary>
    public static bool IsInUse(IServiceCollection services) =>
        services.LastOrDefault(service => !service.IsKeyedService && service.ServiceType == typeof(ILoggerFactory))?.ImplementationType == typeof(LoggerFactory);

    public static void Stamp(IServiceCollection services)
    {
        services.AddSingleton<ILoggerFactory>(Create);
        if (services.LastOrDefault(service => service.ServiceType == typeof(ILogger<>)) is { } logger && logger.ImplementationType == typeof(Logger<>))
        {
            services.Replace(ServiceDescriptor.Singleton(typeof(ILogger<>), typeof(CategoryLogger<>)));
        }
    }

    private static StampedLoggerFactory Create(IServiceProvider provider)
    {
        KeyValuePair<string, object?>[] stamp =
        [
            new(LogKeys.ConstitutionalHash, provider.GetRequiredService<ConstitutionalHashes>().Active),
            new(LogKeys.Service, provider.GetRequiredService<IOptions<GovernanceOptions>>().Value.Service),
        ];
        var framework = new LoggerFactory(
            provider.GetServices<ILoggerProvider>(),
            provider.GetRequiredService<IOptionsMonitor<LoggerFilterOptions>>(),
            provider.GetRequiredService<IOptions<LoggerFactoryOptions>>(),
            provider.GetService<IExternalScopeProvider>());
        return new(framework, logger => new StampedLogger(logger, stamp));
    }
}
