// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts;
using Acgs.Governance.Alerts.Outbox;
using Acgs.Governance.Alerts.Sending;
using Acgs.Governance.Configuration;
using Acgs.Governance.Ledger;
using Acgs.Governance.Recording;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Acgs.Governance;

/// <summary>Sends and receives signed alerts.</summary>
public static class GovernanceAlertExtensions
{
    /// <summary>
    /// Sends alerts about health checks, violations, the ledger and maintenance to the receivers in <c>Acgs:Alerts:Webhooks</c>: signed by
    /// Standard Webhooks, when something begins and when it is over, at least once. They are kept in the store of the ledger, in the
    /// transaction of the violation, or in a store of their own (<c>AddSqliteOutbox</c>); the host fails to start with neither, and without a
    /// receiver. Adds the health check <c>alerts</c> and the metrics <c>acgs_alerts_*</c>. Repeated calls have no effect.
    /// </summary>
    /// <param name="builder">The builder that <c>AddAcgsGovernance</c> returned.</param>
    /// <returns>The same builder.</returns>
    public static GovernanceBuilder AddAlerts(this GovernanceBuilder builder) => builder.AddAlerts(static _ => { });

    /// <summary>Sends alerts, as <see cref="AddAlerts(GovernanceBuilder)"/> does.</summary>
    /// <inheritdoc cref="AddAlerts(GovernanceBuilder)"/>
    /// <param name="builder">The builder that <c>AddAcgsGovernance</c> returned.</param>
    /// <param name="configure">Sets the options, after configuration; runs in a repeated call too.</param>
    public static GovernanceBuilder AddAlerts(this GovernanceBuilder builder, Action<AlertOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        if (!builder.Services.Any(service => service.ServiceType == typeof(AlertService)))
        {
            builder.AddGovernanceAlerts();
        }

        builder.Services.Configure(configure);
        return builder;
    }

    /// <summary>
    /// Keeps alerts in a store whose ledger is not used; called by the packages of stores, such as <c>AddSqliteOutbox</c>. Has no effect beside
    /// a ledger whose store keeps alerts. Repeated calls have no effect.
    /// </summary>
    /// <typeparam name="TStore">The type of the store.</typeparam>
    /// <param name="builder">The builder that <c>AddAcgsGovernance</c> returned.</param>
    /// <param name="create">Creates the store, which is opened later. The host disposes of it.</param>
    /// <param name="traits">What the store says of itself: the keys that it reads, relative to <c>Acgs:Alerts</c>, and what is wrong with them.</param>
    /// <returns>The same builder.</returns>
    public static GovernanceBuilder AddAlertOutbox<TStore>(
        this GovernanceBuilder builder, Func<IServiceProvider, TStore> create, LedgerStoreTraits traits)
        where TStore : class, ILedgerStore, IAlertOutbox
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(create);
        ArgumentNullException.ThrowIfNull(traits);
        var services = builder.Services;
        if (!services.Any(service => service.ServiceType == typeof(AlertStoreRegistration)))
        {
            services.AddSingleton(new AlertStoreRegistration());
            services.AddSingleton(new KnownKeys([.. traits.Keys.Select(key => $"Alerts:{key}")]));
            services.AddSingleton(new StartupOptions(provider => RequireStore(traits.FindProblem(provider))));
            services.TryAddKeyedSingleton<ILedgerStore>(AlertStoreRegistration.Key, (provider, _) => create(provider));
        }

        return builder;
    }

    /// <summary>
    /// Adds what verifies alerts, for <see cref="MapAlertReceiver"/>. The host fails to start without a secret in
    /// <c>Acgs:Alerts:Receiver:Secrets</c>. Repeated calls have no effect.
    /// </summary>
    /// <param name="builder">The builder that <c>AddAcgsGovernance</c> returned.</param>
    /// <returns>The same builder.</returns>
    public static GovernanceBuilder AddAlertReceiver(this GovernanceBuilder builder) => builder.AddAlertReceiver(static _ => { });

    /// <summary>Adds what verifies alerts, as <see cref="AddAlertReceiver(GovernanceBuilder)"/> does.</summary>
    /// <inheritdoc cref="AddAlertReceiver(GovernanceBuilder)"/>
    /// <param name="builder">The builder that <c>AddAcgsGovernance</c> returned.</param>
    /// <param name="configure">Sets the options, after configuration; runs in a repeated call too.</param>
    public static GovernanceBuilder AddAlertReceiver(this GovernanceBuilder builder, Action<AlertReceiverOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        var services = builder.Services;
        if (!services.Any(service => service.ServiceType == typeof(AlertReceiver)))
        {
            services.AddOptions<AlertReceiverOptions>()
                .ReadSettings(AlertReceiverOptions.Section)
                .ValidateAtStart<AlertReceiverOptions, AlertReceiverOptionsValidator>(
                    AlertReceiverOptions.Section, "Alerts:Receiver:Secrets:*", "Alerts:Receiver:Tolerance", "Alerts:Receiver:ReplayWindow");
            services.TryAddSingleton<AlertReceiver>();
            services.TryAddSingleton<AlertReceiverLog>();
        }

        services.Configure(configure);
        return builder;
    }

    /// <summary>
    /// Maps an endpoint that receives alerts by POST: JSON of at most 20,000 bytes, signed by Standard Webhooks (HMAC-SHA256). The sender
    /// gets 204 for an alert that was handled now or before, 401 for a wrong signature or time, 400 for what is no alert, 409 while the
    /// same alert is being handled, and 500 when the handler fails; it sends again after 409 and 500, and the handler is called again.
    /// Which alerts were handled is known to this process only: with several replicas, or after a restart, one may come twice.
    /// </summary>
    /// <param name="endpoints">The application, or a route group.</param>
    /// <param name="pattern">The route pattern.</param>
    /// <param name="handle">Handles an alert that is verified. Calls for different alerts may run at once.</param>
    /// <returns>A builder for conventions.</returns>
    /// <exception cref="InvalidOperationException"><c>AddAlertReceiver</c> was not called.</exception>
    public static IEndpointConventionBuilder MapAlertReceiver(this IEndpointRouteBuilder endpoints, string pattern, Func<Alert, HttpContext, Task> handle)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentNullException.ThrowIfNull(handle);
        return endpoints.ServiceProvider.GetService<AlertReceiverLog>() is not null
            ? endpoints.MapPost(pattern, context => AlertReceiverEndpoint.ServeAsync(context, handle))
            : throw new InvalidOperationException(
                "MapAlertReceiver requires services: call AddAcgsGovernance().AddAlertReceiver() before building the application.");
    }

    private static void RequireStore(string? problem)
    {
        if (problem is not null)
        {
            throw new GovernanceConfigurationException(typeof(AlertOptions), [$"{problem.TrimEnd('.')}."]);
        }
    }
}
