// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;

namespace Acgs.Governance.Cli.Reports;

/// <summary>The report for programs: one document.</summary>
internal static class JsonReport
{
    /// <summary>What the document says of its own form; a member that changes its meaning makes it another one.</summary>
    public const string Schema = "urn:acgs:check:1";

    // Flushed now and then, so that a large report does not stand in memory as a whole.
    private const int Batch = 512;

    /// <summary>Writes the document.</summary>
    /// <param name="report">What is reported.</param>
    /// <param name="output">Where to.</param>
    /// <param name="more">Adds members of a command's own.</param>
    public static void Write(Report report, Stream output, Action<Utf8JsonWriter>? more = null)
    {
        using var json = new Utf8JsonWriter(output, Escaping.Indented);
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteString("tool_version", ToolVersion.Value);
        json.WriteString("constitutional_hash", report.Hash);
        json.WriteString("level", Definition.NameOf(report.Level));
        json.WriteString("definition", Definition.Of(report.Level));
        WriteSummary(json, report);
        WriteFindings(json, report);
        JsonPairs.Write(json, "unreadable", "reason", report.Unreadable.Select(file => (file.Path, file.Reason)));
        WriteUnknownTypes(json, report);
        JsonPairs.Write(json, "stale", "id", report.Stale.Select(entry => (entry.Path, entry.Id)));
        more?.Invoke(json);
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private static void WriteSummary(Utf8JsonWriter json, Report report)
    {
        var summary = report.Summary;
        json.WriteStartObject("summary");
        json.WriteNumber("files", summary.Files);
        json.WriteNumber("compliant", summary.Compliant);
        json.WriteNumber("findings", summary.Findings);
        json.WriteNumber("exempt", summary.Exempt);
        json.WriteNumber("unknown_type", summary.UnknownType);
        json.WriteNumber("unreadable", summary.Unreadable);
        json.WriteNumber("percent_presence", Percentage.Of(summary.Presence, summary.Judged));
        json.WriteNumber("percent_header", Percentage.Of(summary.Header, summary.Judged));
        json.WriteNumber("percent_strict", Percentage.Of(summary.Strict, summary.Judged));
        json.WriteNumber("baselined", summary.Baselined);
        json.WriteNumber("stale", report.Stale.Count);
        json.WriteEndObject();
    }

    private static void WriteFindings(Utf8JsonWriter json, Report report)
    {
        json.WriteStartArray("findings");
        var count = 0;
        foreach (var finding in report.Findings)
        {
            WriteFinding(json, finding);
            if (++count % Batch == 0)
            {
                json.Flush();
            }
        }

        json.WriteEndArray();
    }

    private static void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("path", finding.Path);
        json.WriteNumber("line", finding.Detail.Line);
        json.WriteString("id", finding.Id);
        json.WriteString("verdict", finding.Verdict.ToString());
        json.WriteString("found", finding.Detail.Found);
        json.WriteString("expected", finding.Detail.Expected);
        json.WriteBoolean("fixable", finding.Detail.IsFixable);
        json.WriteString("severity", finding.IsNote ? "note" : "error");
        if (finding.Detail.Spelling is { } spelling)
        {
            json.WriteString("spelling", spelling);
        }

        json.WriteEndObject();
    }

    private static void WriteUnknownTypes(Utf8JsonWriter json, Report report)
    {
        json.WriteStartObject("unknown_types");
        foreach (var (ending, count) in report.UnknownTypes)
        {
            json.WriteNumber(ending, count);
        }

        json.WriteEndObject();
    }
}
