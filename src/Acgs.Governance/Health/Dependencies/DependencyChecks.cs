// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Health.Dependencies;

/// <summary>Adds a check for each configured dependency, behind all those that code adds.</summary>
internal sealed class DependencyChecks(ConfiguredDependencies dependencies) : IPostConfigureOptions<HealthCheckServiceOptions>
{
    private volatile string[] _taken = [];

    /// <summary>The dependencies that were left out, because code had added a check of that name.</summary>
    public IReadOnlyCollection<string> Taken => _taken;

    public void PostConfigure(string? name, HealthCheckServiceOptions options)
    {
        var inCode = options.Registrations.Select(check => check.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var isTaken = dependencies.Usable.ToLookup(dependency => inCode.Contains(dependency.Name));
        _taken = [.. isTaken[true].Select(dependency => dependency.Name)];
        foreach (var dependency in isTaken[false])
        {
            options.Registrations.Add(Check(dependency));
        }
    }

    private static HealthCheckRegistration Check(Dependency dependency) => new(
        dependency.Name,
        services => services.GetRequiredService<DependencyProbes>().Of(dependency),
        dependency.IsOptional ? HealthStatus.Degraded : HealthStatus.Unhealthy,
        tags: null,
        dependency.Timeout)
    {
        Period = dependency.Period,
    };
}
