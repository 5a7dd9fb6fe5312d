// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using Acgs.Governance.Alerts;
using Acgs.Governance.Alerts.Delivery;
using Acgs.Governance.Alerts.Outbox;

namespace Acgs.Governance.Cli.Reports.Alerts;

/// <summary>Writes how an alert is delivered.</summary>
internal sealed class ExchangeReport(TextWriter output, string alertId)
{
    private readonly Lock _lock = new();
    private readonly HashSet<string> _shown = [];

    /// <summary>Writes an attempt of this process. Attempts for other alerts, which waited as well, are left out.</summary>
    public void WriteExchange(OutboxEntry entry, WebhookExchange exchange)
    {
        if (entry.AlertId != alertId)
        {
            return;
        }

        lock (_lock)
        {
            _shown.Add(entry.Webhook);
            output.WriteLine($"{ControlCharacters.Escape(entry.Webhook)}: POST");
            output.WriteLine($"  {WebhookSignature.IdHeader}: {entry.AlertId}");
            output.WriteLine($"  {WebhookSignature.TimestampHeader}: {exchange.Timestamp}");
            output.WriteLine($"  {WebhookSignature.SignatureHeader}: {exchange.Signature}");
            output.WriteLine($"  {entry.Body}");
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {exchange.Answer}, after {exchange.Duration.TotalMilliseconds:0} ms"));
        }
    }

    /// <summary>Writes what became of it.</summary>
    public void WriteResult(OutboxEntry entry)
    {
        if (entry.Attempts > 0 && !_shown.Contains(entry.Webhook))
        {
            // The outbox has neither the time nor the signature of an attempt.
            output.WriteLine($"{ControlCharacters.Escape(entry.Webhook)}: POST by the running service");
            output.WriteLine($"  {WebhookSignature.IdHeader}: {entry.AlertId}");
            output.WriteLine($"  {entry.Body}");
            output.WriteLine($"  {entry.Answer}");
        }

        var result = entry.State switch
        {
            OutboxState.Delivered => "delivered",
            OutboxState.Waiting => $"not delivered yet, after {Plural.Of(entry.Attempts, "attempt")}; it stays in the outbox",
            _ => "given up; see 'acgs-cli alerts list'",
        };
        output.WriteLine($"{ControlCharacters.Escape(entry.Webhook)}: {result} ({entry.Answer ?? "not tried: a running service has the turn"})");
    }
}
