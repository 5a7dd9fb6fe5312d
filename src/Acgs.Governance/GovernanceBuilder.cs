// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health;
using Acgs.Governance.Health.Dependencies;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance;

/// <summary>Adds connectors, caches and options to a governed service; returned by <c>AddAcgsGovernance</c>.</summary>
public sealed class GovernanceBuilder
{
    internal GovernanceBuilder(IServiceCollection services, IConfiguration configuration)
    {
        Services = services;
        Configuration = configuration;
    }

    /// <summary>The services of the host.</summary>
    public IServiceCollection Services { get; }

    /// <summary>The configuration of the host, with <c>ConnectionStrings</c> and the section <c>Acgs</c>.</summary>
    public IConfiguration Configuration { get; }

    /// <summary>Registers a dependency for health monitoring; called by connectors.</summary>
    /// <param name="dependency">The dependency.</param>
    /// <returns><see langword="true"/> if it was added; <see langword="false"/> if a dependency of its kind and name exists.</returns>
    public bool TryAddDependency(ConnectorDependency dependency)
    {
        ArgumentNullException.ThrowIfNull(dependency);
        if (Services.Any(service => service.ServiceType == typeof(ConnectorDependency) && IsSame((ConnectorDependency)service.ImplementationInstance!, dependency)))
        {
            return false;
        }

        Services.AddSingleton(dependency);
        return true;
    }

    /// <summary>Registers a dependency with a probe that lives as long as the host.</summary>
    /// <typeparam name="TProbe">The type of the probe.</typeparam>
    /// <param name="name">The check name.</param>
    /// <param name="options">Monitoring options.</param>
    /// <param name="create">Creates the probe on first use, from the services of the host and the probe timeout.</param>
    /// <returns><see langword="true"/> if it was added; <see langword="false"/> if a probe of this type and name exists.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or white space, or a time is out of range.</exception>
    public bool TryAddProbe<TProbe>(string name, DependencyOptions options, Func<IServiceProvider, TimeSpan, TProbe> create)
        where TProbe : class, IHealthCheck
    {
        ArgumentNullException.ThrowIfNull(create);
        return TryAddDependency(new ProbeDependency(typeof(TProbe).FullName!, name, options, create));
    }

    private static bool IsSame(ConnectorDependency one, ConnectorDependency other) =>
        one.Kind == other.Kind && one.Name.Equals(other.Name, StringComparison.OrdinalIgnoreCase);
}
