// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using Acgs.Governance.Cli.Reports.Slo;
using Acgs.Governance.Ledger;
using Acgs.Governance.Operations.Incidents.Reporting;

namespace Acgs.Governance.Cli.Reports.Incidents;

/// <summary>Writes the report of an incident as one JSON document.</summary>
internal static class IncidentReportJson
{
    private const string Schema = "urn:acgs:incident-report:1";

    public static void Write(IncidentReport report, string hash, Stream output) => JsonExtensions.WriteDocument(output, Schema, json =>
    {
        json.WriteString("constitutional_hash", hash);
        json.WriteObject("incident", report.Incident, IncidentListJson.WriteMembers);
        WriteTimes(json, report.Window.From, report.Window.Until);
        json.WriteString("prometheus", report.Prometheus);
        json.WriteNumber("step_seconds", report.Window.Step.TotalSeconds);
        json.WriteObjects("violations", report.Violations, (json, violation) =>
        {
            json.WriteString("rule", violation.Key);
            json.WriteNumber("count", violation.Value);
        });
        json.WriteNumberOrNull("failed_requests", report.FailedRequests?.Value);
        json.WriteObjects("objectives", report.Objectives?.Readings ?? [], SloJson.WriteMembers);
        json.WriteObjects("timeline", report.Timeline, (json, line) =>
        {
            json.WriteString("at", ViolationFields.Format(line.At));
            json.WriteString("kind", JsonNamingPolicy.SnakeCaseLower.ConvertName(line.Kind.ToString()));
            json.WriteString("text", line.Text);
            json.WriteString("citation", line.Citation);
        });
        json.WriteObjects("gaps", report.Gaps, (json, gap) =>
        {
            WriteTimes(json, gap.From, gap.Until);
            json.WriteString("text", gap.Text);
            json.WriteBoolean("unread", gap.IsUnread);
        });
        json.WriteObjectOrNull("ledger", report.Ledger, WriteLedger);
        json.WriteObjects("records", report.Records, WriteRecord);
    });

    private static void WriteTimes(Utf8JsonWriter json, DateTimeOffset from, DateTimeOffset until)
    {
        json.WriteString("from", ViolationFields.Format(from));
        json.WriteString("until", ViolationFields.Format(until));
    }

    private static void WriteLedger(Utf8JsonWriter json, LedgerVerification verification)
    {
        json.WriteString("origin", verification.Origin);
        json.WriteBoolean("intact", verification.IsIntact);
        json.WriteNumber("size", verification.Size);
        json.WriteString("root", verification.RootHash);
        json.WriteStrings("findings", verification.Findings.Select(finding => finding.Message));
    }

    private static void WriteRecord(Utf8JsonWriter json, ReportedRecord record)
    {
        json.WriteString("id", record.Row.Id.ToString());
        json.WriteNumberOrNull("index", record.Index);
        json.WriteString("at", ViolationFields.Format(record.At));
        json.WriteString("service", record.Row.Service);
        json.WriteString("rule", record.Row.Rule);
        json.WriteNumber("count", record.Row.Count);
        json.WriteString("proof", record.Proof?.ToString());
        json.WriteString("problem", record.Problem);
        json.WriteBoolean("changed", record.IsChanged);
    }
}
