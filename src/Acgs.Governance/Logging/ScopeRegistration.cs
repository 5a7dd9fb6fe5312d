// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Logging;

/// <summary>Registers the scope provider of logger providers and other consumers.</summary>
internal static class ScopeRegistration
{
    private const ActivityTrackingOptions OfARequest = ActivityTrackingOptions.Tags | ActivityTrackingOptions.Baggage;

    public static void AddGovernanceScopes(this IServiceCollection services)
    {
        var before = services.LastOrDefault(service => !service.IsKeyedService && service.ServiceType == typeof(IExternalScopeProvider));
        services.AddSingleton(provider =>
        {
            var scopes = before is null ? OfTheFramework(provider) : Of(before, provider);
            var tracked = provider.GetRequiredService<IOptions<LoggerFactoryOptions>>().Value.ActivityTrackingOptions;
            return (tracked & OfARequest) == 0 ? scopes : new ClaimedScopes(scopes);
        });
    }

    private static IExternalScopeProvider Of(ServiceDescriptor service, IServiceProvider provider) => (IExternalScopeProvider)(
        service.ImplementationInstance
        ?? service.ImplementationFactory?.Invoke(provider)
        ?? ActivatorUtilities.CreateInstance(provider, service.ImplementationType!));

    // The framework's type is internal: its factory creates one for the first provider that requests it.
    private static IExternalScopeProvider OfTheFramework(IServiceProvider provider)
    {
        using var receiver = new Receiver();
        using var factory = new LoggerFactory(
            [receiver], provider.GetRequiredService<IOptionsMonitor<LoggerFilterOptions>>(), provider.GetRequiredService<IOptions<LoggerFactoryOptions>>());
        return receiver.Scopes!;
    }

    private sealed class Receiver : ILoggerProvider, ISupportExternalScope
    {
        public IExternalScopeProvider? Scopes { get; private set; }

        public void SetScopeProvider(IExternalScopeProvider scopeProvider) => Scopes = scopeProvider;

        public ILogger CreateLogger(string categoryName) => NullLogger.Instance;

        public void Dispose()
        {
        }
    }
}
