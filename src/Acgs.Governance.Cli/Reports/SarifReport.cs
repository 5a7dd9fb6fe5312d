// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers;
using System.Text.Json;
using Acgs.Governance.Cli.Tree.Checking;
using Acgs.Governance.Header;

namespace Acgs.Governance.Cli.Reports;

/// <summary>Writes the report as SARIF 2.1.0, for code scanning.</summary>
internal static class SarifReport
{
    // GitHub refuses a log with more results in a run.
    private const int MaxResults = 25_000;

    private const string RootId = "SRCROOT";

    private static readonly SearchValues<char> Unreserved = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/");

    public static void Write(Report report, Stream output) => JsonExtensions.WriteDocument(output, json =>
    {
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteObjects("runs", [report], WriteRun);
    });

    /// <summary>Tells how many results were omitted; <see langword="null"/> when all were written.</summary>
    public static string? DescribeOmission(Report report) => report.Findings.Count > MaxResults
        ? $"{report.Findings.Count - MaxResults} of {report.Findings.Count} results omitted: code scanning accepts {MaxResults} per run"
        : null;

    // Slashes stay; everything but letters, digits and "-._~" becomes %XX.
    internal static string UriOf(string path) => path.AsSpan().ContainsAnyExcept(Unreserved)
        ? Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal)
        : path;

    private static void WriteRun(Utf8JsonWriter json, Report report)
    {
        json.WriteObject("tool", report, static (json, report) => json.WriteObject("driver", report, WriteDriver));
        json.WriteObjects("invocations", [report], WriteInvocation);

        // Without the URI, which belongs to the machine of the check: viewers ask for it, GitHub takes the repository.
        json.WriteObject("originalUriBaseIds", RootId, static (json, id) => json.WriteObject(id, id, static (json, _) =>
            json.WriteObject("description", "text", "The folder that was checked.")));
        json.WriteObject("automationDetails", "id", $"acgs-cli/compliance-check/{report.Level.Name}/");
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteObjects("results", SelectResults(report), WriteResult);
        json.WriteObject("properties", report, static (json, report) =>
        {
            json.WriteString("constitutional_hash", report.Hash);
            json.WriteString("definition", report.Level.Definition);
            JsonReport.WritePercentages(json, report);
        });
    }

    private static void WriteDriver(Utf8JsonWriter json, Report report)
    {
        json.WriteString("name", "acgs-cli");
        json.WriteString("version", ToolVersion.Value);
        json.WriteString("informationUri", "https://www.nuget.org/packages/Acgs.Governance.Cli");
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
        json.WriteObject("defaultConfiguration", "level", verdict == HeaderVerdict.Outdated ? "note" : "error");
        json.WriteObject("properties", rule, static (json, _) =>
        {
            json.WriteStrings("tags", ["governance"]);
            json.WriteString("precision", "very-high");
        });
    }

    /// <summary>The page of a rule speaks of C#; other files are told what the header is in their language, and where they are alone, nothing else.</summary>
    private static string PageOf(Rule rule, string text, IReadOnlyList<FileResult> found)
    {
        FileResult[] others = [.. found.Where(result => result.Type != SourceType.CSharp)];
        var page = found.Count > 0 && others.Length == found.Count ? $"# {rule.Id}: {rule.Title}\n\n{text}\n" : rule.Page;
        var rows = others.Select(result => $"| {result.Type!.Name} | `{result.Expected}` |\n");
        return others.Length == 0 ? page : $"{page}\n| File type | Header |\n|---|---|\n{string.Concat(rows)}";
    }

    private static void WriteInvocation(Utf8JsonWriter json, Report report)
    {
        json.WriteNumber("exitCode", report.ExitCode);
        json.WriteBoolean("executionSuccessful", report.Unreadable.Count == 0);
        var errors = report.Unreadable.Select(file => (Level: "error", Text: $"{ControlCharacters.Escape(file.Path)}: {file.Reason}"));
        var warnings = DescribeOmission(report) is { } omission ? [(Level: "warning", Text: omission + ".")] : Array.Empty<(string Level, string Text)>();
        json.WriteObjects("toolExecutionNotifications", errors.Concat(warnings), static (json, notification) =>
        {
            json.WriteString("level", notification.Level);
            json.WriteObject("message", "text", notification.Text);
        });
    }

    // Over the limit, notes are omitted first.
    private static IEnumerable<CheckedFile> SelectResults(Report report)
    {
        var (failures, notes) = (MaxResults, Math.Max(0, MaxResults - report.Failures));
        return report.Findings.Where(finding => (finding.IsNote ? notes-- : failures--) > 0);
    }

    private static void WriteResult(Utf8JsonWriter json, CheckedFile finding)
    {
        json.WriteString("ruleId", RuleCatalog.IdOf(finding.Result.Reported));
        json.WriteNumber("ruleIndex", Array.IndexOf(RuleCatalog.Verdicts, finding.Result.Reported));
        json.WriteString("level", finding.IsNote ? "note" : "error");
        json.WriteObject("message", "text", $"{finding.Result.Reported}: {finding.Result.Statement} → {finding.Result.Expected}");
        json.WriteObjects("locations", [finding], static (json, finding) => json.WriteObject("physicalLocation", finding, WriteLocation));

        // As GitHub writes its own: the fingerprint of the line, and its ordinal among equal lines; there is one per file.
        json.WriteObject("partialFingerprints", "primaryLocationLineHash", $"{BaselineEntry.Of(finding).Found}:1");
        json.WriteObject("properties", finding, static (json, finding) =>
        {
            json.WriteString("kind", finding.Result.Reported.ToString());
            json.WriteString("found", finding.Result.Found);
            json.WriteString("expected", finding.Result.Expected);
            json.WriteBoolean("fixable", finding.Result.IsFixable);
        });
    }

    private static void WriteLocation(Utf8JsonWriter json, CheckedFile finding)
    {
        json.WriteObject("artifactLocation", finding, static (json, finding) =>
        {
            json.WriteString("uri", UriOf(finding.Path));
            json.WriteString("uriBaseId", RootId);
        });
        json.WriteObject("region", finding, static (json, finding) => json.WriteNumber("startLine", finding.Result.Line));
    }
}
