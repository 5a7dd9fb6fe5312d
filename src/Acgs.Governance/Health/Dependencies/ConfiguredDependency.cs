// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Health.Dependencies;

/// <summary>A valid dependency from configuration. The last segment of its section is the check name.</summary>
internal sealed class ConfiguredDependency(IDependencyKind kind, IConfigurationSection settings, DependencyOptions options)
    : ConnectorDependency(kind.Name, settings.Key, options)
{
    public override string? FindTarget(IServiceProvider services) => kind.FindTarget(services, settings);

    public override IHealthCheck Create(IServiceProvider services, TimeSpan timeout) => kind.Create(services, settings, timeout);
}
