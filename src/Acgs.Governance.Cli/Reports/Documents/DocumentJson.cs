// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Reports.Documents;

/// <summary>Writes findings in documents as one JSON document.</summary>
internal static class DocumentJson
{
    private const string Schema = "urn:acgs:docs:1";

    public static void Write(DocumentReport report, Stream output) => JsonExtensions.WriteDocument(output, Schema, json =>
    {
        json.WriteObject("summary", report, static (json, report) =>
        {
            json.WriteNumber("documents", report.Documents);
            json.WriteNumber("findings", report.Findings.Count);
            json.WriteNumber("unreadable", report.Unreadable.Count);
            json.WriteNumber("exempt", report.Exempt);
            json.WriteNumber("baselined", report.Baselined);
            json.WriteNumber("stale", report.Stale.Count);
        });
        json.WriteObjects("findings", report.Findings, static (json, finding) =>
        {
            json.WriteString("path", finding.Path);
            json.WriteNumber("line", finding.Defect.Line);
            json.WriteString("id", finding.Defect.Rule.Id);
            json.WriteString("rule", finding.Defect.Rule.Name);
            json.WriteString("found", finding.Defect.Found);
            json.WriteString("message", finding.Defect.Message);
        });
        json.WritePaths("unreadable", "reason", report.Unreadable.Select(file => (file.Path, file.Reason)));
        json.WritePaths("stale", "id", report.Stale.Select(entry => (entry.Path, entry.Id)));
    });
}
