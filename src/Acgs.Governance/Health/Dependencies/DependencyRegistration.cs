// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Health.Dependencies;

internal static class DependencyRegistration
{
    public static void AddConfiguredDependencies(this IServiceCollection services)
    {
        services.AddOptions<DependencySection>()
            .ValidateAtStart<DependencySection, DependencyValidator>(
                DependencySection.Path, [.. DependencySection.Keys.Select(DependencySection.Pattern)]);
        // Includes kinds that are registered later.
        services.AddSingleton(provider => provider.GetRequiredService<DependencyKinds>().KnownKeys);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IDependencyKind, HttpDependencyKind>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHealthReasonClassifier, HttpReasonClassifier>());
        services.TryAddSingleton<DependencyKinds>();
        services.TryAddSingleton<ConfiguredDependencies>();
        services.TryAddSingleton<DependencyTargets>();
        services.TryAddSingleton<CodeDependencies>();
        services.TryAddSingleton<DependencyProbes>();
        services.TryAddSingleton<DependencyChecks>();
        services.AddSingleton(new StartupOptions(CodeDependencies.Require));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, DependencyLog>());
        services.AddSingleton<IPostConfigureOptions<HealthCheckServiceOptions>>(provider => provider.GetRequiredService<DependencyChecks>());
    }
}
