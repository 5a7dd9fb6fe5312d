// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Configuration;
using Acgs.Governance.Health;
using Acgs.Governance.Info;
using Acgs.Governance.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Endpoints;

/// <summary>Validates the configured paths of the library's endpoints.</summary>
internal static class OwnPaths
{
    public static void Require(IServiceProvider services)
    {
        var health = services.GetRequiredService<IOptions<HealthOptions>>().Value;
        var metrics = services.GetRequiredService<IOptions<MetricsOptions>>().Value;
        List<string> failures = [.. Collisions(All(services, health))];
        if (metrics.OnHealthPort && health.Port is null)
        {
            failures.Add("Acgs:Metrics:OnHealthPort is true, but Acgs:Health:Port is not set; set it or turn OnHealthPort off.");
        }

        if (failures.Count > 0)
        {
            throw new GovernanceConfigurationException(typeof(GovernanceOptions), failures);
        }
    }

    private static IEnumerable<(string Key, string Path)> All(IServiceProvider services, HealthOptions health) =>
    [
        .. HealthEndpoints.PathsOf(health.Path).Select(static path => ($"{HealthOptions.Section}:{nameof(HealthOptions.Path)}", path)),
        ($"{InfoOptions.Section}:{nameof(InfoOptions.Path)}", services.GetRequiredService<IOptions<InfoOptions>>().Value.Path),
        .. services.GetServices<IGovernanceEndpoint>().Select(static endpoint => (endpoint.PathKey ?? endpoint.GetType().Name, endpoint.Path)),
    ];

    private static IEnumerable<string> Collisions(IEnumerable<(string Key, string Path)> all) => all
        .GroupBy(static own => own.Path, StringComparer.OrdinalIgnoreCase)
        .Where(static same => same.Count() > 1)
        .Select(static same => $"{string.Join(" and ", same.Select(static own => own.Key))} have the same path {same.Key}; change one of them.");
}
