// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Configuration;
using Acgs.Governance.Metrics;
using Microsoft.AspNetCore.Routing;
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
        services.AddProblemDetails();
        services.AddInitialSeries<ComplianceMetrics>();
        services.TryAddSingleton<ComplianceState>();
        services.TryAddSingleton<ComplianceJudge>();
        services.TryAddSingleton(provider => new ConstitutionalContext(
            provider.GetRequiredService<ComplianceState>(), provider.GetRequiredService<ComplianceJudge>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IReloadFollower, ComplianceReload>());
        AddForRequests(services);
    }

    private static void AddForRequests(IServiceCollection services)
    {
        services.TryAddSingleton<ComplianceProblem>();
        services.TryAddSingleton<RequestJudge>();
        services.TryAddSingleton<MarkedEndpoints>();
        services.TryAddSingleton<UnroutedRequests>();
        services.TryAddSingleton<ShortCircuitPolicy>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<MatcherPolicy, ShortCircuitPolicy>(
            provider => provider.GetRequiredService<ShortCircuitPolicy>()));
    }
}
