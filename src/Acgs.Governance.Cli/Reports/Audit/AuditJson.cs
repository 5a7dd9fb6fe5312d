// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using Acgs.Governance.Cli.Audit;
using Acgs.Governance.Cli.Reports.Ledger;
using Acgs.Governance.Cli.Tree.Checking;
using Acgs.Governance.Ledger;

namespace Acgs.Governance.Cli.Reports.Audit;

/// <summary>Writes an audit as one JSON document.</summary>
internal static class AuditJson
{
    private const string Schema = "urn:acgs:audit:1";

    public static void Write(AuditResult audit, Stream output) => JsonExtensions.WriteDocument(output, Schema, json =>
    {
        json.WriteString("constitutional_hash", audit.Hash);
        json.WriteString("date", audit.Day.Name);
        json.WriteString("time_zone", audit.Day.Zone.Id);
        json.WriteString("since", ViolationFields.Format(audit.Day.Since));
        json.WriteString("until", ViolationFields.Format(audit.Day.Until));
        json.WriteObject("ledger", audit.Ledger, WriteLedger);
        json.WriteObjectOrNull("requests", audit.Requests, WriteRequests);
        json.WriteObjectOrNull("headers", audit.Tree?.Summary, WriteHeaders);
        json.WriteObjects("hashes", audit.Hashes, static (json, stated) =>
        {
            json.WriteString("source", stated.Source);
            json.WriteString("hash", stated.Hash);
        });
        json.WriteObjects("findings", audit.Findings, static (json, finding) =>
        {
            json.WriteString("kind", finding.Kind);
            json.WriteString("message", finding.Message);
        });
        json.WriteStrings("failures", audit.Failures);
    });

    private static void WriteLedger(Utf8JsonWriter json, LedgerAudit ledger)
    {
        json.WriteString("location", ledger.Location);
        json.WriteObject("verification", ledger.Verification, VerificationJson.WriteMembers);
        json.WriteNumber("writers", ledger.Writers);
        json.WriteObjects("gaps", ledger.Gaps, static (json, gap) =>
        {
            json.WriteString("writer", gap.Writer);
            json.WriteNumber("missing", gap.Missing);
        });
        json.WriteNumber("records", ledger.Records);
        json.WriteNumber("violations", ledger.Violations);
        json.WriteObjects("counts", ledger.Counts, static (json, count) =>
        {
            json.WriteString("rule", count.Rule);
            json.WriteString("service", count.Service);
            json.WriteNumber("records", count.Records);
            json.WriteNumber("violations", count.Violations);
        });
    }

    private static void WriteRequests(Utf8JsonWriter json, RequestCounts requests)
    {
        json.WriteString("source", requests.Source);
        json.WriteNumber("evaluated", requests.Evaluated);
        json.WriteNumber("compliant", requests.Compliant);
        json.WriteNumber("violations", requests.Violations);
    }

    private static void WriteHeaders(Utf8JsonWriter json, Summary summary)
    {
        json.WriteNumber("files", summary.Files);
        json.WriteNumber("compliant", summary.Count(FileStatus.Compliant));
        json.WriteNumber("findings", summary.Count(FileStatus.Finding));
        json.WriteNumber("unreadable", summary.Count(FileStatus.Unreadable));
    }
}
