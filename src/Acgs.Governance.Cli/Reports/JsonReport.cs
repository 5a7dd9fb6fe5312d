// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using Acgs.Governance.Cli.Tree.Checking;
using Acgs.Governance.Header.Languages;

namespace Acgs.Governance.Cli.Reports;

/// <summary>Writes the report as one JSON document.</summary>
internal static class JsonReport
{
    /// <summary>Identifies the format; changes when the meaning of a member changes.</summary>
    private const string Schema = "urn:acgs:check:1";

    /// <param name="report">The report.</param>
    /// <param name="output">The destination.</param>
    /// <param name="writeMore">Adds the members of another command.</param>
    public static void Write(Report report, Stream output, Action<Utf8JsonWriter>? writeMore = null) => JsonExtensions.WriteDocument(output, Schema, json =>
    {
        json.WriteString("constitutional_hash", report.Hash);
        json.WriteString("level", report.Level.Name);
        json.WriteString("definition", report.Level.Definition);
        json.WriteObject("summary", report, WriteSummary);
        json.WriteObjects("findings", report.Findings, WriteFinding);
        json.WritePaths("unreadable", "reason", report.Unreadable.Select(file => (file.Path, file.Reason)));
        json.WriteObject("exempt", report.Summary.Exemptions.Select(pair => KeyValuePair.Create(NameOf(pair.Key), pair.Value)), WriteCounts);
        json.WriteObject("unknown_types", report.UnknownTypes, WriteCounts);
        json.WritePaths("stale", "id", report.Stale.Select(entry => (entry.Path, entry.Id)));
        writeMore?.Invoke(json);
    });

    public static void WritePercentages(Utf8JsonWriter json, Report report)
    {
        foreach (var (level, share) in report.Levels)
        {
            json.WriteNumber($"percent_{level.Name}", share.Percent);
        }
    }

    private static void WriteSummary(Utf8JsonWriter json, Report report)
    {
        var summary = report.Summary;
        json.WriteNumber("files", summary.Files);
        json.WriteNumber("compliant", summary.Count(FileStatus.Compliant));
        json.WriteNumber("findings", report.Failures);
        json.WriteNumber("exempt", summary.Count(FileStatus.Exempt));
        json.WriteNumber("unknown_type", summary.Count(FileStatus.UnknownType));
        json.WriteNumber("unreadable", report.Unreadable.Count);
        WritePercentages(json, report);
        json.WriteNumber("baselined", report.Baselined);
        json.WriteNumber("stale", report.Stale.Count);
    }

    private static string NameOf(Exemption cause) => cause.Describe().Replace(' ', '_').ToLowerInvariant();

    private static void WriteCounts(Utf8JsonWriter json, IEnumerable<KeyValuePair<string, int>> counts)
    {
        foreach (var (name, count) in counts)
        {
            json.WriteNumber(name, count);
        }
    }

    private static void WriteFinding(Utf8JsonWriter json, CheckedFile finding)
    {
        json.WriteString("path", finding.Path);
        json.WriteNumber("line", finding.Result.Line);
        json.WriteString("id", RuleCatalog.IdOf(finding.Result.Reported));
        json.WriteString("verdict", finding.Result.Reported.ToString());
        json.WriteString("found", finding.Result.Found);
        json.WriteString("expected", finding.Result.Expected);
        json.WriteBoolean("fixable", finding.Result.IsFixable);
        json.WriteString("severity", finding.IsNote ? "note" : "error");
        if (finding.Result.Spelling is { } spelling)
        {
            json.WriteString("spelling", spelling);
        }

        if (finding.Result.Remark is { } reason)
        {
            json.WriteString("reason", reason);
        }
    }
}
