// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health;
using Acgs.Governance.Health.Dependencies;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance;

/// <summary>What <c>AddAcgsGovernance</c> returns: the place where connectors and caches of a governed service are added.</summary>
public sealed class GovernanceBuilder
{
    internal GovernanceBuilder(IServiceCollection services, IConfiguration configuration)
    {
        Services = services;
        Configuration = configuration;
    }

    /// <summary>The services of the host.</summary>
    public IServiceCollection Services { get; }

    /// <summary>The configuration of the host; connectors read <c>ConnectionStrings</c> and the section <c>Acgs</c>.</summary>
    public IConfiguration Configuration { get; }

    /// <summary>Lets the health monitor watch a dependency; connectors call this.</summary>
    /// <param name="dependency">The dependency.</param>
    /// <returns>Whether it was added; <see langword="false"/> if one of its kind and name is there already.</returns>
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

    /// <summary>Lets the health monitor watch a dependency through one probe that lives as long as the host.</summary>
    /// <typeparam name="TProbe">The probe.</typeparam>
    /// <param name="name">The name of the check.</param>
    /// <param name="options">How the dependency is watched.</param>
    /// <param name="create">
    /// Creates the probe from the services of the host and the time after which one is given up, when it is first needed.
    /// </param>
    /// <returns>Whether it was added; <see langword="false"/> if a probe of this type and name is there already.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or white space, or a time is out of its range.</exception>
    public bool TryAddProbe<TProbe>(string name, DependencyOptions options, Func<IServiceProvider, TimeSpan, TProbe> create)
        where TProbe : class, IHealthCheck
    {
        ArgumentNullException.ThrowIfNull(create);
        return TryAddDependency(new ProbeDependency(typeof(TProbe).FullName!, name, options, create));
    }

    private static bool IsSame(ConnectorDependency one, ConnectorDependency other) =>
        one.Kind == other.Kind && one.Name.Equals(other.Name, StringComparison.OrdinalIgnoreCase);
}
