// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using Acgs.Governance.Ledger;
using Acgs.Governance.Operations.Assessment;

namespace Acgs.Governance.Cli.Reports.Assess;

/// <summary>Writes an assessment as one JSON document.</summary>
internal static class AssessJson
{
    private const string Schema = "urn:acgs:assess:1";

    public static void Write(AssessReport report, Stream output) => JsonExtensions.WriteDocument(output, Schema, json =>
    {
        json.WriteString("constitutional_hash", report.Hash);
        json.WriteString("at", ViolationFields.Format(report.At));
        json.WriteString("since", ViolationFields.Format(report.Since));
        json.WriteObjects("findings", report.Result.Findings, WriteFinding);
        json.WriteObjects("not_checked", report.Result.Unchecked, static (json, source) =>
        {
            json.WriteString("source", source.Source);
            json.WriteString("reason", source.Reason);
            json.WriteBoolean("failure", source.IsFailure);
        });
        if (report.ShowsInventory)
        {
            json.WriteObjects("inventory", report.Result.Figures, static (json, figure) =>
            {
                json.WriteString("subject", figure.Subject);
                json.WriteString("name", figure.Name);
                json.WriteString("value", figure.Value);
            });
        }
    });

    private static void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteString("id", finding.Kind.Id);
        json.WriteString("priority", finding.Priority.Name);
        json.WriteString("subject", finding.Subject);
        json.WriteString("found", finding.Found);
        json.WriteString("next", finding.Next);
        json.WriteObjects("evidence", finding.Evidence, static (json, symptom) =>
        {
            json.WriteString("id", symptom.Kind.Id);
            json.WriteString("subject", symptom.Subject);
            json.WriteString("service", symptom.Service);
            json.WriteString("found", symptom.Found);
        });
    }
}
