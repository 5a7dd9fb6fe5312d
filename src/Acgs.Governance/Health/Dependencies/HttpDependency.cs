// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Health.Dependencies;

/// <summary>An HTTP dependency registered in code.</summary>
internal sealed class HttpDependency(string name, HttpTarget target, HttpDependencyOptions options)
    : ConnectorDependency(HttpDependencyKind.Http, name, options)
{
    public override string? FindTarget(IServiceProvider services) => target.Address.AbsoluteUri;

    public override IHealthCheck Create(IServiceProvider services, TimeSpan timeout) => HttpProbe.Create(services, target, timeout);
}
