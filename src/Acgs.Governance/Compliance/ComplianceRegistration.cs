// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Configuration;
using Acgs.Governance.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Acgs.Governance.Compliance;

internal static class ComplianceRegistration
{
    public static void AddGovernanceCompliance(this IServiceCollection services)
    {
        services.AddOptions<ComplianceOptions>()
            .BindConfiguration(ComplianceOptions.Section)
            .ValidateAtStart<ComplianceOptions, ComplianceOptionsValidator>(
                ComplianceOptions.Section, "Compliance:Mode", "Compliance:ExemptPaths:*");
        services.AddProblemDetails();
        services.AddInitialSeries<ComplianceMetrics>();
        services.TryAddSingleton<CompliancePolicy>();
        services.TryAddSingleton<ComplianceProblem>();
        services.TryAddSingleton<ExemptPaths>();
    }
}
