// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Health.Dependencies;

/// <summary>A dependency known only by its probe; the type of the probe is its kind.</summary>
internal sealed class ProbeDependency(string kind, string name, DependencyOptions options, Func<IServiceProvider, TimeSpan, IHealthCheck> create)
    : ConnectorDependency(kind, name, options)
{
    public override IHealthCheck Create(IServiceProvider services, TimeSpan timeout) => create(services, timeout);
}
