// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Acgs.Governance.Health;

internal static class HealthRegistration
{
    public static void AddGovernanceHealth(this IServiceCollection services)
    {
        services.AddOptions<HealthOptions>()
            .BindConfiguration(HealthOptions.Section)
            .ValidateAtStart<HealthOptions, HealthOptionsValidator>(
                HealthOptions.Section, "Health:Period", "Health:Timeout", "Health:Checks");
        services.AddRoutingCore();
        services.AddHealthChecks();
        services.TryAddSingleton<HealthReasons>();
        services.TryAddSingleton<HealthState>();
        services.TryAddSingleton<HealthMetrics>();
        services.TryAddSingleton<HealthJudge>();
        services.TryAddSingleton<HealthDocument>();
        services.TryAddSingleton<HealthAudience>();
        services.TryAddSingleton<HealthEndpoints>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, HealthMonitor>());
    }
}
