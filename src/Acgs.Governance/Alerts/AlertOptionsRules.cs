// Constitutional Hash: cdd01ef066bc6cf2

using System.ComponentModel.DataAnnotations;
using Acgs.Governance.Alerts.Delivery;

namespace Acgs.Governance.Alerts;

/// <summary>What no attribute says about options of alerts.</summary>
internal static class AlertOptionsRules
{
    /// <summary>The longest reason of a maintenance, in characters: it is in the body of an alert.</summary>
    public const int LongestReason = 500;

    private const int LongestName = 63;

    public static IEnumerable<ValidationResult> Validate(AlertOptions options)
    {
        if (options.Webhooks.Count == 0)
        {
            yield return new("must have a receiver: set Acgs:Alerts:Webhooks:oncall:Url and Acgs:Alerts:Webhooks:oncall:Secrets:0", [nameof(options.Webhooks)]);
        }

        foreach (var problem in options.Webhooks.SelectMany(webhook => Validate(webhook.Key, webhook.Value)).Concat(Validate(options.Maintenance)))
        {
            yield return problem;
        }
    }

    private static IEnumerable<ValidationResult> Validate(string name, AlertWebhookOptions webhook)
    {
        var path = $"{nameof(AlertOptions.Webhooks)}:{name}";
        if (name.Length > LongestName)
        {
            yield return new($"has a name of more than {LongestName} characters", [path]);
        }

        if (WebhookAddress.Parse(webhook.Url, webhook.AllowInsecure).Problem is { } problem)
        {
            yield return new(problem, [$"{path}:{nameof(webhook.Url)}"]);
        }

        if (webhook.Secrets.Count == 0)
        {
            yield return new($"must have a secret: set Acgs:Alerts:{path}:Secrets:0", [$"{path}:{nameof(webhook.Secrets)}"]);
        }

        foreach (var (number, _) in webhook.Secrets.Index().Where(secret => WebhookSecret.Parse(secret.Item) is null))
        {
            yield return new(WebhookSecret.Rule, [$"{path}:{nameof(webhook.Secrets)}:{number}"]);
        }
    }

    private static IEnumerable<ValidationResult> Validate(IList<AlertMaintenanceOptions> windows)
    {
        foreach (var (number, window) in windows.Index())
        {
            var path = $"{nameof(AlertOptions.Maintenance)}[{number}]";
            if (window.From is null || window.Until is null || window.Until <= window.From)
            {
                yield return new("must have a From, and an Until after it", [path]);
            }

            if (window.Reason is not { Length: > 0 and <= LongestReason })
            {
                yield return new($"must have 1 to {LongestReason} characters", [$"{path}:{nameof(window.Reason)}"]);
            }
        }
    }
}
