// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using Acgs.Governance.Cli.Tree.Checking;
using Acgs.Governance.Header;

namespace Acgs.Governance.Cli.Reports;

/// <summary>Writes the report as SARIF 2.1.0, for code scanning.</summary>
internal static class SarifReport
{
    public static void Write(Report report, Stream output) => SarifLog.Write(
        new(
            $"compliance-check/{report.Level.Name}", report.ExitCode, NotificationsOf(report),
            json => WriteRules(json, report), json => WriteResults(json, report)),
        output);

    /// <summary>Tells how many results were omitted; <see langword="null"/> when all were written.</summary>
    public static string? DescribeOmission(Report report) => SarifLog.DescribeOmission(report.Findings.Count);

    private static void WriteResults(Utf8JsonWriter json, Report report)
    {
        json.WriteObjects("results", SelectResults(report), WriteResult);
        json.WriteObject("properties", report, static (json, report) =>
        {
            json.WriteString("constitutional_hash", report.Hash);
            json.WriteString("definition", report.Level.Definition);
            JsonReport.WritePercentages(json, report);
        });
    }

    private static void WriteRules(Utf8JsonWriter json, Report report)
    {
        var types = report.Findings.Where(finding => finding.Result.Type is not null).DistinctBy(finding => (finding.Result.Reported, finding.Result.Type))
            .ToLookup(finding => finding.Result.Reported, finding => finding.Result);
        json.WriteObjects("rules", RuleCatalog.Verdicts.Select(verdict => (verdict, types[verdict])), WriteRule);
    }

    private static void WriteRule(Utf8JsonWriter json, (HeaderVerdict Verdict, IEnumerable<FileResult> Found) entry)
    {
        var (verdict, found) = entry;
        var rule = RuleCatalog.Get(RuleCatalog.IdOf(verdict));
        json.WriteString("id", rule.Id);
        json.WriteString("name", verdict.ToString());
        json.WriteObject("shortDescription", "text", rule.Title);
        json.WriteObject("fullDescription", "text", RuleCatalog.DescriptionOf(verdict));
        json.WriteObject("help", rule, (json, rule) =>
        {
            var fix = verdict == HeaderVerdict.WrongHash
                ? "Review the file, then run 'acgs-cli compliance fix --accept-new-constitution'."
                : "Run 'acgs-cli compliance fix'.";
            var text = $"{RuleCatalog.DescriptionOf(verdict)} {fix} 'acgs-cli explain {rule.Id}' has details.";
            json.WriteString("text", text);
            json.WriteString("markdown", PageOf(rule, text, [.. found.OrderBy(result => result.Type!.Name, StringComparer.Ordinal)]));
        });
        SarifLog.WriteRuleProperties(json, verdict == HeaderVerdict.Outdated ? "note" : "error", "very-high");
    }

    /// <summary>The page of a rule speaks of C#; other files are told what the header is in their language, and where they are alone, nothing else.</summary>
    private static string PageOf(Rule rule, string text, IReadOnlyList<FileResult> found)
    {
        FileResult[] others = [.. found.Where(result => result.Type != SourceType.CSharp)];
        var page = found.Count > 0 && others.Length == found.Count ? $"# {rule.Id}: {rule.Title}\n\n{text}\n" : rule.Page;
        var rows = others.Select(result => $"| {result.Type!.Name} | `{result.Expected}` |\n");
        return others.Length == 0 ? page : $"{page}\n| File type | Header |\n|---|---|\n{string.Concat(rows)}";
    }

    private static IReadOnlyList<(string Level, string Text)> NotificationsOf(Report report) =>
    [
        .. report.Unreadable.Select(file => (Level: "error", Text: $"{ControlCharacters.Escape(file.Path)}: {file.Reason}")),
        .. DescribeOmission(report) is { } omission ? [(Level: "warning", Text: omission + ".")]
            : Array.Empty<(string Level, string Text)>(),
    ];

    // Over the limit, notes are omitted first.
    private static IEnumerable<CheckedFile> SelectResults(Report report)
    {
        var (failures, notes) = (SarifLog.MaxResults, Math.Max(0, SarifLog.MaxResults - report.Failures));
        return report.Findings.Where(finding => (finding.IsNote ? notes-- : failures--) > 0);
    }

    private static void WriteResult(Utf8JsonWriter json, CheckedFile finding)
    {
        json.WriteString("ruleId", RuleCatalog.IdOf(finding.Result.Reported));
        json.WriteNumber("ruleIndex", Array.IndexOf(RuleCatalog.Verdicts, finding.Result.Reported));
        json.WriteString("level", finding.IsNote ? "note" : "error");
        json.WriteObject("message", "text", $"{finding.Result.Reported}: {finding.Result.Statement} → {finding.Result.Expected}");
        SarifLog.WriteLocation(json, finding.Path, finding.Result.Line, $"{BaselineEntry.Of(finding).Found}:1");
        json.WriteObject("properties", finding, static (json, finding) =>
        {
            json.WriteString("kind", finding.Result.Reported.ToString());
            json.WriteString("found", finding.Result.Found);
            json.WriteString("expected", finding.Result.Expected);
            json.WriteBoolean("fixable", finding.Result.IsFixable);
        });
    }
}
