// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Configuration;
using Acgs.Governance.Metrics;
using Acgs.Governance.Recording;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Acgs.Governance.Compliance;

internal static class ComplianceRegistration
{
    public static void AddGovernanceCompliance(this IServiceCollection services)
    {
        services.AddOptions<ComplianceOptions>()
            .ReadSettings(ComplianceOptions.Section)
            .ValidateAtStart<ComplianceOptions, ComplianceOptionsValidator>(
                ComplianceOptions.Section, "Compliance:Mode", "Compliance:ExemptPaths:*");
        services.AddInitialSeries<ComplianceMetrics>();
        services.TryAddSingleton<ComplianceState>();
        services.AddGovernanceRecording();
        foreach (var rule in ComplianceRule.All)
        {
            services.AddSingleton(rule.Recorded);
        }

        services.TryAddSingleton<ComplianceEvaluator>();
        services.TryAddSingleton(provider => new ConstitutionalContext(
            provider.GetRequiredService<ComplianceState>(), provider.GetRequiredService<ComplianceEvaluator>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IReloadFollower, ComplianceReload>());
        AddForRequests(services);
    }

    private static void AddForRequests(IServiceCollection services)
    {
        services.TryAddSingleton<ComplianceRefusal>();
        services.TryAddSingleton<RequestEvaluator>();
        services.TryAddSingleton<MarkedEndpoints>();
        services.TryAddSingleton<CompliancePlacement>();
        services.TryAddSingleton<CrossOrigin>();
        services.TryAddSingleton<LateEvaluations>();
        services.TryAddSingleton<EarlyEvaluation>();
        services.TryAddSingleton<EndpointGuards>();
        CrossOrigin.Observe(services);
        // Directly after the filter that stamps and counts, and before routing and all application middleware.
        services.Insert(1, ServiceDescriptor.Transient<IStartupFilter, ComplianceStartupFilter>());
    }
}
