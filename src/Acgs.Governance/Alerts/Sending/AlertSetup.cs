// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts.Delivery;
using Acgs.Governance.Alerts.Outbox;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Alerts.Sending;

/// <summary>What the options say, as objects; made when the options have been validated.</summary>
internal sealed class AlertSetup : IDisposable
{
    private readonly Lazy<IReadOnlyList<Webhook>> _webhooks;
    private readonly Lazy<AlertLifecycle> _lifecycle;
    private readonly Lazy<WebhookClient> _client;
    private readonly Lazy<DeliveryLimits> _limits;

    public AlertSetup(IOptions<AlertOptions> options, IOptions<GovernanceOptions> governance, TimeProvider time)
    {
        _webhooks = new(() => [.. options.Value.Webhooks.Select(webhook => Create(webhook.Key, webhook.Value))]);
        _lifecycle = new(() => new(new(
            governance.Value.Service!, [.. Webhooks.Select(webhook => (webhook.Name, webhook.Least))], options.Value.MaxPerMinute)));
        _client = new(() => new(options.Value.Timeout, time));
        _limits = new(() => new(options.Value.MaxAttempts, options.Value.GiveUpAfter));
    }

    public IReadOnlyList<Webhook> Webhooks => _webhooks.Value;

    public AlertLifecycle Lifecycle => _lifecycle.Value;

    public WebhookClient Client => _client.Value;

    public DeliveryLimits Limits => _limits.Value;

    public void Dispose()
    {
        if (_client.IsValueCreated)
        {
            _client.Value.Dispose();
        }
    }

    private static Webhook Create(string name, AlertWebhookOptions options) => new(
        name,
        WebhookAddress.Parse(options.Url, options.AllowInsecure).Url!,
        [.. options.Secrets.Select(secret => WebhookSecret.Parse(secret)!)],
        options.MinimumSeverity)
    {
        AllowsInsecure = options.AllowInsecure,
    };
}
