// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Configuration;
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

    /// <summary>
    /// Lets the health monitor watch a dependency through one probe that lives as long as the host; connectors call this.
    /// </summary>
    /// <typeparam name="TProbe">The probe of the connector.</typeparam>
    /// <param name="name">The name of the check.</param>
    /// <param name="optional">Whether a failure degrades the service instead of making it unhealthy.</param>
    /// <param name="create">Creates the probe when it is first needed.</param>
    /// <returns>Whether it was added; <see langword="false"/> if a probe of this type and name is there already.</returns>
    public bool TryAddProbe<TProbe>(string name, bool optional, Func<IServiceProvider, TProbe> create)
        where TProbe : class, IHealthCheck
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(create);
        if (Services.Any(service => service.IsKeyedService && service.ServiceType == typeof(TProbe) && name.Equals(service.ServiceKey)))
        {
            return false;
        }

        Services.AddKeyedSingleton(name, (provider, _) => create(provider));
        Services.AddHealthChecks().Add(new HealthCheckRegistration(
            name,
            provider => provider.GetRequiredKeyedService<TProbe>(name),
            optional ? HealthStatus.Degraded : HealthStatus.Unhealthy,
            tags: null));
        return true;
    }

    /// <summary>
    /// Lets the host start only if <c>ConnectionStrings:<paramref name="name"/></c> is set and parses; connectors call this.
    /// The value is never repeated in the error, because it may hold a password.
    /// </summary>
    /// <param name="name">The name of the connection string.</param>
    /// <param name="parse">Parses the value; throws <see cref="ArgumentException"/> or <see cref="FormatException"/> if it is malformed.</param>
    /// <returns>The same builder.</returns>
    public GovernanceBuilder RequireConnectionString(string name, Action<string> parse)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(parse);
        Services.Configure<RequiredConnections>(required => required.Items.Add((name, parse)));
        return this;
    }
}
