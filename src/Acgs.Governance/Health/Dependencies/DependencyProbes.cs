// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Frozen;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Health.Dependencies;

/// <summary>Keeps one probe for each configured dependency, for as long as the host lives.</summary>
internal sealed class DependencyProbes : IDisposable
{
    private readonly FrozenDictionary<string, KeptProbe> _probes;

    public DependencyProbes(ConfiguredDependencies dependencies, IOptions<HealthOptions> options, IServiceProvider services) =>
        _probes = dependencies.Usable.ToFrozenDictionary(
            dependency => dependency.Name,
            dependency => new KeptProbe(
                () => dependency.Kind.Create(services, dependency.Settings, dependency.Timeout ?? options.Value.Timeout)));

    public IHealthCheck Of(Dependency dependency) => _probes[dependency.Name].Get();

    public void Dispose()
    {
        foreach (var probe in _probes.Values)
        {
            probe.Dispose();
        }
    }
}
