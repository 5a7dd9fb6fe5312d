// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Configuration;
using Acgs.Governance.Health.Page;
using Acgs.Governance.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace Acgs.Governance.Health;

internal static class HealthRegistration
{
    private static readonly TimeSpan ShortestPeriod = TimeSpan.FromMilliseconds(1);

    public static void AddGovernanceHealth(this IServiceCollection services)
    {
        services.AddOptions<HealthOptions>()
            .BindConfiguration(HealthOptions.Section)
            .ValidateAtStart<HealthOptions, HealthOptionsValidator>(
                HealthOptions.Section,
                "Health:Period", "Health:PeriodWhenDown", "Health:Timeout", "Health:Jitter", "Health:FailuresToDown", "Health:SuccessesToUp",
                "Health:ThreadPoolTimeout", "Health:Port", "Health:Checks");
        services.AddRoutingCore();
        services.AddHealthChecks();
        services.PostConfigure<HealthCheckServiceOptions>(RequireUsable);
        services.TryAddSingleton<HealthReasons>();
        services.TryAddSingleton<HealthState>();
        services.AddInitialSeries<HealthMetrics>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHealthListener, HealthLog>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHealthListener, HealthTransitions>());
        services.AddSingleton<IHealthListener>(provider => provider.GetRequiredService<HealthMetrics>());
        services.TryAddSingleton<HealthHistory>();
        services.AddSingleton<IHealthListener>(provider => provider.GetRequiredService<HealthHistory>());
        services.TryAddSingleton<ThreadPoolWatchdog>();
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<ThreadPoolWatchdog>());
        services.TryAddSingleton<HealthJudge>();
        services.TryAddSingleton<HealthDocument>();
        services.TryAddSingleton<HealthAudience>();
        services.TryAddSingleton<PageData>();
        services.TryAddSingleton<HealthPage>();
        services.TryAddSingleton<HealthEndpoints>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, HealthMonitor>());
    }

    // Here, because the framework's own service finds them next, and throws without saying what to do.
    private static void RequireUsable(HealthCheckServiceOptions options)
    {
        if (options.Registrations.FirstOrDefault(check => check.Period < ShortestPeriod) is { } hasty)
        {
            throw new GovernanceConfigurationException(
                typeof(HealthCheckServiceOptions), [$"The health check '{hasty.Name}' has a period of {hasty.Period}; give it at least {ShortestPeriod}."]);
        }

        if (options.Registrations.GroupBy(check => check.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(name => name.Count() > 1) is { } twice)
        {
            throw new GovernanceConfigurationException(
                typeof(HealthCheckServiceOptions), [$"Two health checks have the name '{twice.Key}'; give each its own."]);
        }
    }
}
