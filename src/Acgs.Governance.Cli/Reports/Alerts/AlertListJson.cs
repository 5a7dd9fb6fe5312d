// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Alerts.Outbox;
using Acgs.Governance.Ledger;

namespace Acgs.Governance.Cli.Reports.Alerts;

/// <summary>Writes alerts as one JSON document.</summary>
internal static class AlertListJson
{
    private const string Schema = "urn:acgs:alerts:1";

    public static void Write(IReadOnlyList<OutboxEntry> entries, Stream output) => JsonExtensions.WriteDocument(output, Schema, json =>
    {
        json.WriteObjects("alerts", entries, (json, entry) =>
        {
            json.WriteString("id", entry.AlertId);
            json.WriteString("sender", entry.Sender);
            json.WriteString("webhook", entry.Webhook);
            json.WriteString("state", AlertText.Name(entry.State));
            json.WriteString("status", AlertText.Name(entry.Status));
            json.WriteString("severity", ViolationFields.Name(entry.Severity));
            json.WriteString("rule", entry.Rule);
            json.WriteString("dedup_key", entry.DedupKey);
            json.WriteString("created_at", ViolationFields.Format(entry.CreatedAt));
            json.WriteNumber("attempts", entry.Attempts);
            json.WriteString("answer", entry.Answer);
            json.WriteString("due_at", entry.State == OutboxState.Waiting ? ViolationFields.Format(entry.DueAt) : null);
            json.WriteString("ended_at", entry.EndedAt is { } ended ? ViolationFields.Format(ended) : null);
            json.WritePropertyName("alert");
            json.WriteRawValue(Encoding.UTF8.GetBytes(entry.Body));
        });
    });
}
