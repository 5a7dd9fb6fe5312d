// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts;
using Acgs.Governance.Alerts.Delivery;
using Acgs.Governance.Alerts.Outbox;
using Acgs.Governance.Cli.Ledger;
using Acgs.Governance.Ledger;

namespace Acgs.Governance.Cli.Alerts;

/// <summary>The receivers in the configuration of a service.</summary>
internal static class WebhookSettings
{
    private const string Section = "Acgs:Alerts:Webhooks";

    // As in a service that does not configure it.
    private const int MostPerMinute = 20;

    /// <summary>Reads them.</summary>
    /// <exception cref="UsageException">There is none, or one is not usable.</exception>
    public static IReadOnlyList<Webhook> Read(ServiceConfiguration configuration)
    {
        var names = configuration.NamesIn(Section);
        return names.Count > 0
            ? [.. names.Select(name => Read(configuration, name))]
            : throw new UsageException(
                $"no receiver is configured: set {Section}:oncall:Url and {Section}:oncall:Secrets:0, or name the folder of the service with --config.");
    }

    /// <summary>What decides which alerts of a sender go to them.</summary>
    public static AlertLifecycle Lifecycle(string sender, IReadOnlyList<Webhook> webhooks) =>
        new(new(sender, [.. webhooks.Select(webhook => (webhook.Name, webhook.Least))], MostPerMinute));

    private static Webhook Read(ServiceConfiguration configuration, string name)
    {
        var key = $"{Section}:{name}";
        var allowsInsecure = bool.TryParse(configuration[$"{key}:AllowInsecure"], out var allows) && allows;
        var (url, problem) = WebhookAddress.Parse(configuration[$"{key}:Url"], allowsInsecure);
        if (problem is not null)
        {
            throw new UsageException($"{key}:Url {problem}.");
        }

        var secrets = configuration.NamesIn($"{key}:Secrets");
        return secrets.Count == 0
            ? throw new UsageException($"{key}:Secrets must have a secret: set {key}:Secrets:0.")
            : new(name, url!, [.. secrets.Select(number => ReadSecret(configuration, $"{key}:Secrets:{number}"))], ReadSeverity(configuration, key))
            {
                AllowsInsecure = allowsInsecure,
            };
    }

    private static byte[] ReadSecret(ServiceConfiguration configuration, string key) =>
        WebhookSecret.Parse(configuration[key]) ?? throw new UsageException($"{key} {WebhookSecret.Rule}.");

    private static ViolationSeverity ReadSeverity(ServiceConfiguration configuration, string key) =>
        configuration[$"{key}:MinimumSeverity"] is not { } text ? ViolationSeverity.Low
        : Enum.TryParse<ViolationSeverity>(text, ignoreCase: true, out var severity) && Enum.IsDefined(severity) ? severity
        : throw new UsageException($"{key}:MinimumSeverity must be Low, Medium, High or Critical.");
}
