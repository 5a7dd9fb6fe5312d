// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using Acgs.Governance.Cli.Ledger;
using Acgs.Governance.Ledger;

namespace Acgs.Governance.Cli.Reports.Ledger;

/// <summary>Writes violations as one JSON document.</summary>
internal static class ViolationJson
{
    private const string Schema = "urn:acgs:violations:1";

    public static void Write(ViolationList violations, Stream output) => JsonExtensions.WriteDocument(output, Schema, json =>
    {
        json.WriteObject("query", violations.Query, WriteQuery);
        json.WriteObjects("violations", violations.Records, WriteRecord);

        // Behind them: they are counted while they are written.
        json.WriteObject("summary", violations, static (json, violations) =>
        {
            json.WriteNumber("records", violations.Count);
            json.WriteNumber("violations", violations.Total);
            json.WriteNumber("unusable", violations.Unusable);
        });
    });

    private static void WriteQuery(Utf8JsonWriter json, ViolationQuery query)
    {
        WriteTime(json, "since", query.Since);
        WriteTime(json, "until", query.Until);
        json.WriteString("rule", query.Rule);
        json.WriteString("severity", query.Severity is { } severity ? ViolationFields.Name(severity) : null);
        json.WriteString("service", query.Service);
        json.WriteNumberOrNull("limit", query.Limit);
    }

    private static void WriteTime(Utf8JsonWriter json, string name, DateTimeOffset? time) =>
        json.WriteString(name, time is { } value ? ViolationFields.Format(value) : null);

    private static void WriteRecord(Utf8JsonWriter json, ViolationRecord record)
    {
        json.WriteString("id", record.Id);
        json.WriteString("occurred_at", ViolationFields.Format(record.OccurredAt));
        json.WriteString("service", record.Service);
        json.WriteString("rule", record.Rule);
        json.WriteString("severity", ViolationFields.Name(record.Severity));
        json.WriteString("outcome", record.Outcome);
        json.WriteString("method", record.Method);
        json.WriteString("route", record.Route);
        json.WriteString("client", record.Client);
        json.WriteString("trace_id", record.TraceId);
        json.WriteString("constitutional_hash", record.ConstitutionalHash);
        json.WriteNumber("count", record.Count);
        json.WriteString("writer", record.Writer);
        json.WriteNumber("seq", record.Seq);
    }
}
