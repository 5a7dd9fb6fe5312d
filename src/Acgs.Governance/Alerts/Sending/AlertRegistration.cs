// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts.Outbox;
using Acgs.Governance.Alerts.Sources;
using Acgs.Governance.Configuration;
using Acgs.Governance.Health;
using Acgs.Governance.Metrics;
using Acgs.Governance.Recording;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Alerts.Sending;

internal static class AlertRegistration
{
    private const string CheckName = "alerts";

    public static void AddGovernanceAlerts(this GovernanceBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<AlertOptions>()
            .ReadSettings(AlertOptions.Section)
            .ValidateAtStart<AlertOptions, AlertOptionsValidator>(
                AlertOptions.Section,
                "Alerts:Webhooks:*:Url", "Alerts:Webhooks:*:Secrets:*", "Alerts:Webhooks:*:MinimumSeverity", "Alerts:Webhooks:*:AllowInsecure",
                "Alerts:Severities:*", "Alerts:Maintenance:*:From", "Alerts:Maintenance:*:Until", "Alerts:Maintenance:*:Reason",
                "Alerts:ResolveAfter", "Alerts:MaxPerMinute", "Alerts:Timeout", "Alerts:MaxAttempts", "Alerts:GiveUpAfter");
        services.AddSingleton(new StartupOptions(provider => provider.GetRequiredService<AlertOutboxSource>().Require()));
        services.AddSingleton(new StartupOptions(RequireRules));
        AddSources(services);
        AddSending(services);
        builder.TryAddProbe(CheckName, new() { Optional = true }, (provider, _) => ActivatorUtilities.CreateInstance<AlertsCheck>(provider));
    }

    private static void AddSources(IServiceCollection services)
    {
        services.TryAddSingleton<AlertFactory>();
        services.TryAddSingleton<ViolationAlerts>();
        services.TryAddSingleton<HeldAlerts>();
        services.TryAddSingleton<HealthAlerts>();
        services.TryAddSingleton<MaintenanceWindows>();
        services.AddSingleton<IHealthTransitionHandler>(provider => provider.GetRequiredService<HealthAlerts>());
        services.AddSingleton<IMaintenanceListener>(provider => provider.GetRequiredService<HealthAlerts>());
        services.TryAddSingleton<IRecordListener, ViolationListener>();
        // Also in the place of the one that a ledger has added.
        services.Replace(ServiceDescriptor.Singleton<IRecordAppender, AlertingAppender>());
    }

    private static void AddSending(IServiceCollection services)
    {
        services.TryAddSingleton<AlertOutboxSource>();
        services.TryAddSingleton<AlertSetup>();
        services.TryAddSingleton<AlertRaiser>();
        services.TryAddSingleton<AlertSignal>();
        services.TryAddSingleton<AlertLog>();
        services.TryAddSingleton<AlertFailures>();
        services.TryAddSingleton<DirectSending>();
        services.TryAddSingleton<AlertWriter>();
        services.TryAddSingleton<AlertChores>();
        services.AddInitialSeries<AlertMetrics>();
        services.TryAddSingleton<AlertService>();
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<AlertService>());
    }

    private static void RequireRules(IServiceProvider services)
    {
        string[] known = [.. AlertRules.OfServices, .. services.GetRequiredService<ViolationRules>().All.Select(rule => rule.Name)];
        string[] problems =
        [
            .. services.GetRequiredService<IOptions<AlertOptions>>().Value.Severities.Keys.Where(rule => !known.Contains(rule))
                .Select(rule => $"{AlertOptions.Section}:Severities:{rule} is no rule; rules are {string.Join(", ", known)}."),
        ];
        if (problems.Length > 0)
        {
            throw new GovernanceConfigurationException(typeof(AlertOptions), problems);
        }
    }
}
