// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Configuration;
using Acgs.Governance.Health.Dependencies;
using Acgs.Governance.Health.Page;
using Acgs.Governance.Metrics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace Acgs.Governance.Health;

internal static class HealthRegistration
{
    public static void AddGovernanceHealth(this IServiceCollection services)
    {
        services.AddOptions<HealthOptions>()
            .ReadSettings(HealthOptions.Section)
            .ValidateAtStart<HealthOptions, HealthOptionsValidator>(
                HealthOptions.Section,
                "Health:Period", "Health:PeriodWhenDown", "Health:Timeout", "Health:Jitter", "Health:FailuresToDown", "Health:SuccessesToUp",
                "Health:ThreadPoolTimeout", "Health:ShutdownDelay", "Health:Path", "Health:Port", "Health:Checks", "Health:Policy");
        services.AddHealthChecks();
        services.AddConfiguredDependencies();
        services.PostConfigure<HealthCheckServiceOptions>(CheckRegistrationValidation.Require);
        services.AddSingleton(new StartupOptions(CheckRegistrationValidation.RequireTimeouts));
        services.AddSingleton(new StartupOptions(HealthDrain.RequireTime));
        services.TryAddSingleton<HealthReasonMapper>();
        services.TryAddSingleton<HealthState>();
        services.AddInitialSeries<HealthMetrics>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHealthListener, HealthLog>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHealthListener, HealthTransitions>());
        services.AddSingleton<IHealthListener>(provider => provider.GetRequiredService<HealthMetrics>());
        services.TryAddSingleton<HealthHistory>();
        services.AddSingleton<IHealthListener>(provider => provider.GetRequiredService<HealthHistory>());
        services.TryAddSingleton<ThreadPoolWatchdog>();
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<ThreadPoolWatchdog>());
        services.TryAddSingleton<ServingState>();
        services.TryAddSingleton<FirstRound>();
        services.TryAddSingleton<HealthEvaluator>();
        services.TryAddSingleton<IHealthSnapshot, CurrentHealth>();
        services.TryAddSingleton<IHealthMaintenance, HealthMaintenance>();
        services.TryAddSingleton<HealthDocument>();
        services.TryAddSingleton<HealthReports>();
        services.TryAddSingleton<HealthDetailsAccess>();
        services.TryAddSingleton<PageData>();
        services.TryAddSingleton<HealthPage>();
        services.TryAddSingleton<HealthEndpoints>();
        AddPort(services);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, HealthMonitor>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, HealthDrain>());
    }

    private static void AddPort(IServiceCollection services)
    {
        services.TryAddSingleton<HealthPort>();
        services.TryAddSingleton<HealthPortServer>();
        // First in the list is outermost in the pipeline, so that it captures the complete pipeline.
        services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter>(provider => provider.GetRequiredService<HealthPortServer>()));
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<HealthPortServer>());
    }
}
