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

/// <summary>Adds governance to a host.</summary>
public static class GovernanceHostExtensions
{
    /// <summary>
    /// Adds health monitoring, metrics, log stamping and the compliance policy, configured by the section <c>Acgs</c>. Works for web
    /// applications and workers. Repeated calls have no effect.
    /// </summary>
    /// <param name="builder">The host builder.</param>
    /// <returns>A builder for connectors, caches and options.</returns>
    public static GovernanceBuilder AddAcgsGovernance(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Services.AddAcgsGovernance(builder.Configuration);
    }

    /// <summary>Adds governance as <see cref="AddAcgsGovernance(IHostApplicationBuilder)"/> does, and sets options in code.</summary>
    /// <param name="builder">The host builder.</param>
    /// <param name="configure">Sets options; runs after the section <c>Acgs</c> is bound, so it takes precedence.</param>
    /// <returns>A builder for connectors, caches and options.</returns>
    public static GovernanceBuilder AddAcgsGovernance(this IHostApplicationBuilder builder, Action<GovernanceOptions> configure) =>
        builder.AddAcgsGovernance().Configure(configure);

    /// <summary>
    /// Adds governance as <see cref="AddAcgsGovernance(IHostApplicationBuilder)"/> does, to a <c>Host.CreateDefaultBuilder</c> host. Call
    /// it before or after <c>ConfigureWebHostDefaults</c>.
    /// </summary>
    /// <param name="builder">The host builder.</param>
    /// <returns>The same builder.</returns>
    public static IHostBuilder AddAcgsGovernance(this IHostBuilder builder) => builder.AddAcgsGovernance(_ => { });

    /// <summary>Adds governance as <see cref="AddAcgsGovernance(IHostBuilder)"/> does, with connectors, caches and options.</summary>
    /// <param name="builder">The host builder.</param>
    /// <param name="configure">Receives the builder for connectors, caches and options.</param>
    /// <returns>The same builder.</returns>
    public static IHostBuilder AddAcgsGovernance(this IHostBuilder builder, Action<GovernanceBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        return builder.ConfigureServices((context, services) => configure(services.AddAcgsGovernance(context.Configuration)));
    }

    /// <summary>
    /// Adds governance as <see cref="AddAcgsGovernance(IHostApplicationBuilder)"/> does, where only services are available: in
    /// <c>ConfigureServices</c> of a <c>Startup</c> class or of <c>WebHost.CreateDefaultBuilder</c>.
    /// </summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="configuration">The configuration that contains the section <c>Acgs</c>.</param>
    /// <returns>A builder for connectors, caches and options.</returns>
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

    /// <summary>
    /// Adds governance as <see cref="AddAcgsGovernance(IServiceCollection, IConfiguration)"/> does, and sets options in code.
    /// </summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="configuration">The configuration that contains the section <c>Acgs</c>.</param>
    /// <param name="configure">Sets options; runs after the section <c>Acgs</c> is bound, so it takes precedence.</param>
    /// <returns>A builder for connectors, caches and options.</returns>
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
