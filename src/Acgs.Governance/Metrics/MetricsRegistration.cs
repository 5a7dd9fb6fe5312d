// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics.CodeAnalysis;
using Acgs.Governance.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Acgs.Governance.Metrics;

internal static class MetricsRegistration
{
    public static void AddGovernanceMetrics(this IServiceCollection services)
    {
        services.AddMetrics();
        services.AddOptions<MetricsOptions>()
            .ReadSettings(MetricsOptions.Section)
            .ValidateAtStart<MetricsOptions, MetricsOptionsValidator>(MetricsOptions.Section, "Metrics:Path", "Metrics:OnHealthPort");
        services.AddInitialSeries<BuildInfoMetrics>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, InitialSeriesService>());
    }

    /// <summary>Registers a metrics class under its own type and as <see cref="IInitialSeries"/>.</summary>
    public static void AddInitialSeries<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>(
        this IServiceCollection services)
        where T : class, IInitialSeries
    {
        services.TryAddSingleton<T>();
        services.AddSingleton<IInitialSeries>(provider => provider.GetRequiredService<T>());
    }
}
