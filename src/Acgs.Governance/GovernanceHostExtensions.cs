// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Caching;
using Acgs.Governance.Compliance;
using Acgs.Governance.Configuration;
using Acgs.Governance.Constitution;
using Acgs.Governance.Health;
using Acgs.Governance.Info;
using Acgs.Governance.Logging;
using Acgs.Governance.Metrics;
using Acgs.Governance.Outgoing;
using Acgs.Governance.Requests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Acgs.Governance;

/// <summary>Makes a host a governed one.</summary>
public static class GovernanceHostExtensions
{
    /// <summary>
    /// Adds health monitoring, metrics, stamped logs and the compliance policy, configured by the section <c>Acgs</c>.
    /// Works on a web application and on a worker alike. A second call adds nothing.
    /// </summary>
    /// <param name="builder">The builder of the host.</param>
    /// <returns>The builder to which connectors and caches are added.</returns>
    public static GovernanceBuilder AddAcgsGovernance(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        if (services.FirstOrDefault(service => service.ServiceType == typeof(GovernanceBuilder)) is { } added)
        {
            return (GovernanceBuilder)added.ImplementationInstance!;
        }

        var governance = new GovernanceBuilder(services, builder.Configuration);
        services.AddSingleton(governance);
        AddConstitution(services);
        services.AddGovernanceLogging(builder.Logging);
        services.AddGovernanceMetrics();
        services.AddInitialSeries<CacheMetrics>();
        services.AddGovernanceRequests();
        services.AddGovernanceCompliance();
        services.AddGovernanceHealth();
        services.AddGovernanceInfo();
        services.AddGovernanceOutgoing();
        return governance;
    }

    /// <summary>Does what <see cref="AddAcgsGovernance(IHostApplicationBuilder)"/> does, and sets options in code.</summary>
    /// <param name="builder">The builder of the host.</param>
    /// <param name="configure">Changes the options; it runs after the section <c>Acgs</c> was read, so it wins.</param>
    /// <returns>The builder to which connectors and caches are added.</returns>
    public static GovernanceBuilder AddAcgsGovernance(this IHostApplicationBuilder builder, Action<GovernanceOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var governance = builder.AddAcgsGovernance();
        governance.Services.Configure(configure);
        return governance;
    }

    private static void AddConstitution(IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<GovernanceOptions>()
            .BindConfiguration(GovernanceOptions.Section)
            .ValidateAtStart<GovernanceOptions, GovernanceOptionsValidator>(
                GovernanceOptions.Section, "Service", "Version", "ConstitutionalHash", "AcceptedHashes:*:Hash", "AcceptedHashes:*:Until");
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<GovernanceOptions>, GovernanceDefaults>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<GovernanceOptions>, UnknownKeysValidator>());
        services.TryAddSingleton(provider => new ConstitutionalHashes(provider.GetRequiredService<IOptions<GovernanceOptions>>()));
    }
}
