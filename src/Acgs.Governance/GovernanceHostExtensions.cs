// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Caching;
using Acgs.Governance.Compliance;
using Acgs.Governance.Configuration;
using Acgs.Governance.Constitution;
using Acgs.Governance.Endpoints;
using Acgs.Governance.Health;
using Acgs.Governance.Hosting;
using Acgs.Governance.Info;
using Acgs.Governance.Logging;
using Acgs.Governance.Metrics;
using Acgs.Governance.Outgoing;
using Acgs.Governance.Requests;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Acgs.Governance;

/// <summary>Makes a host a governed one, whatever builds it.</summary>
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
        return builder.Services.AddAcgsGovernance(builder.Configuration);
    }

    /// <summary>Does what <see cref="AddAcgsGovernance(IHostApplicationBuilder)"/> does, and sets options in code.</summary>
    /// <param name="builder">The builder of the host.</param>
    /// <param name="configure">Changes the options; it runs after the section <c>Acgs</c> was read, so it wins.</param>
    /// <returns>The builder to which connectors and caches are added.</returns>
    public static GovernanceBuilder AddAcgsGovernance(this IHostApplicationBuilder builder, Action<GovernanceOptions> configure) =>
        builder.AddAcgsGovernance().Configure(configure);

    /// <summary>
    /// Does what <see cref="AddAcgsGovernance(IHostApplicationBuilder)"/> does, for <c>Host.CreateDefaultBuilder</c>: before or after
    /// <c>ConfigureWebHostDefaults</c>.
    /// </summary>
    /// <param name="builder">The builder of the host.</param>
    /// <returns>The same builder.</returns>
    public static IHostBuilder AddAcgsGovernance(this IHostBuilder builder) => builder.AddAcgsGovernance(_ => { });

    /// <summary>Does what <see cref="AddAcgsGovernance(IHostBuilder)"/> does, and adds connectors and caches and sets options.</summary>
    /// <param name="builder">The builder of the host.</param>
    /// <param name="configure">Gets what the other overloads return.</param>
    /// <returns>The same builder.</returns>
    public static IHostBuilder AddAcgsGovernance(this IHostBuilder builder, Action<GovernanceBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        return builder.ConfigureServices((context, services) => configure(services.AddAcgsGovernance(context.Configuration)));
    }

    /// <summary>
    /// Does what <see cref="AddAcgsGovernance(IHostApplicationBuilder)"/> does, where only the services are at hand: in
    /// <c>ConfigureServices</c> of a <c>Startup</c> class or of <c>WebHost.CreateDefaultBuilder</c>.
    /// </summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="configuration">The configuration that has the section <c>Acgs</c>.</param>
    /// <returns>The builder to which connectors and caches are added.</returns>
    public static GovernanceBuilder AddAcgsGovernance(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        if (services.FirstOrDefault(service => service.ServiceType == typeof(GovernanceBuilder)) is { } added)
        {
            return (GovernanceBuilder)added.ImplementationInstance!;
        }

        var governance = new GovernanceBuilder(services, configuration);
        services.AddSingleton(governance);
        services.Insert(0, ServiceDescriptor.Singleton<IHostedService, WebHostLifecycle>());
        AddConstitution(services);
        services.AddLogging(services.AddGovernanceLogging);
        services.AddGovernanceMetrics();
        services.AddInitialSeries<CacheMetrics>();
        services.AddGovernanceRequests();
        services.AddGovernanceCompliance();
        services.AddGovernanceHealth();
        services.AddGovernanceInfo();
        services.AddGovernanceEndpoints();
        services.AddGovernanceOutgoing();
        return governance;
    }

    /// <summary>Does what <see cref="AddAcgsGovernance(IServiceCollection, IConfiguration)"/> does, and sets options in code.</summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="configuration">The configuration that has the section <c>Acgs</c>.</param>
    /// <param name="configure">Changes the options; it runs after the section <c>Acgs</c> was read, so it wins.</param>
    /// <returns>The builder to which connectors and caches are added.</returns>
    public static GovernanceBuilder AddAcgsGovernance(
        this IServiceCollection services, IConfiguration configuration, Action<GovernanceOptions> configure) =>
        services.AddAcgsGovernance(configuration).Configure(configure);

    private static void AddConstitution(IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<GovernanceOptions>()
            .ReadSettings(GovernanceOptions.Section)
            .ValidateAtStart<GovernanceOptions, GovernanceOptionsValidator>(
                GovernanceOptions.Section, "Service", "Version", "ConstitutionalHash", "AcceptedHashes:*:Hash", "AcceptedHashes:*:Until");
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<GovernanceOptions>, GovernanceDefaults>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<GovernanceOptions>, UnknownKeysValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, SettingsReload>());
        services.TryAddSingleton(provider => new ConstitutionalHashes(provider.GetRequiredService<IOptions<GovernanceOptions>>()));
    }
}
