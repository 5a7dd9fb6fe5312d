// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using Acgs.Governance.Operations.Documents;

namespace Acgs.Governance.Cli.Reports.Documents;

/// <summary>Writes findings in documents as SARIF 2.1.0.</summary>
internal static class DocumentSarif
{
    private static readonly List<DocumentRule> Rules = [.. DocumentRule.All];

    public static void Write(DocumentReport report, Stream output) => SarifLog.Write(
        new("docs-check", report.ExitCode, NotificationsOf(report), WriteRules, json => WriteResults(json, report)), output);

    private static IReadOnlyList<(string Level, string Text)> NotificationsOf(DocumentReport report) =>
    [
        .. report.Unreadable.Select(file => (Level: "error", Text: $"{ControlCharacters.Escape(file.Path)}: {file.Reason}")),
        .. SarifLog.DescribeOmission(report.Findings.Count) is { } omission ? [(Level: "warning", Text: omission + ".")]
            : Array.Empty<(string Level, string Text)>(),
    ];

    private static void WriteRules(Utf8JsonWriter json) => json.WriteObjects("rules", Rules, static (json, rule) =>
    {
        json.WriteString("id", rule.Id);
        json.WriteString("name", rule.Name);
        json.WriteObject("shortDescription", "text", rule.Title + ".");
        json.WriteObject("fullDescription", "text", rule.Title + ".");
        json.WriteObject(
            "help", "text", $"{rule.Title}. Correct the document, or put <!-- acgs-docs: ignore {rule.Id} reason --> above what is wrong on purpose.");
        SarifLog.WriteRuleProperties(json, "error", "high");
    });

    private static void WriteResults(Utf8JsonWriter json, DocumentReport report)
    {
        var ordinals = new Dictionary<BaselineEntry, int>();
        json.WriteObjects("results", report.Findings.Take(SarifLog.MaxResults), (json, finding) =>
        {
            var entry = DocumentReport.EntryOf(finding);
            ordinals[entry] = ordinals.GetValueOrDefault(entry) + 1;
            json.WriteString("ruleId", finding.Defect.Rule.Id);
            json.WriteNumber("ruleIndex", Rules.IndexOf(finding.Defect.Rule));
            json.WriteString("level", "error");
            json.WriteObject("message", "text", $"{finding.Defect.Rule.Name}: {DocumentReport.Describe(finding)}");
            SarifLog.WriteLocation(json, finding.Path, finding.Defect.Line, $"{entry.Found}:{ordinals[entry]}");
        });
    }
}
