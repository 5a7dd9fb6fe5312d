// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers;
using System.Text.Json;

namespace Acgs.Governance.Cli.Reports;

/// <summary>The report in SARIF 2.1.0, for code scanning.</summary>
/// <param name="report">What is reported.</param>
/// <param name="json">Where to.</param>
internal sealed class SarifReport(Report report, Utf8JsonWriter json)
{
    /// <summary>How many results GitHub takes of a run; a log with more is refused as a whole.</summary>
    public const int MostResults = 25_000;

    private const string Root = "SRCROOT";

    // Flushed now and then, so that a large log does not stand in memory as a whole.
    private const int Batch = 256;

    private static readonly SearchValues<char> Unreserved = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/");

    private readonly Action<string> _part = text => json.WriteStringValueSegment(text, isFinalSegment: false);

    /// <summary>What a log with fewer results than findings says of that; <see langword="null"/> when it has them all.</summary>
    public static string? Omission(Report report) => report.Findings.Count > MostResults
        ? $"{report.Findings.Count - MostResults} of {report.Findings.Count} results are left out: code scanning takes {MostResults} of a run"
        : null;

    /// <summary>Writes the log.</summary>
    public static void Write(Report report, Stream output)
    {
        using var json = new Utf8JsonWriter(output, Escaping.Indented);
        new SarifReport(report, json).Write();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private void Write()
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool();
        SarifInvocation.Write(json, report);
        WriteRoot();
        json.WriteStartObject("automationDetails");
        json.WriteString("id", $"acgs-cli/compliance-check/{Definition.NameOf(report.Level)}/");
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        WriteResults();
        WriteProperties();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteTool()
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "acgs-cli");
        json.WriteString("version", ToolVersion.Value);
        json.WriteString("informationUri", "https://www.nuget.org/packages/Acgs.Governance.Cli");
        json.WriteStartArray("rules");
        foreach (var id in RuleTexts.Reported)
        {
            SarifRule.Write(json, RuleTexts.Of(id));
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteRoot()
    {
        // Without its address, which is of the machine that checked: viewers ask for it, GitHub takes the repository.
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(Root);
        json.WriteStartObject("description");
        json.WriteString("text", "The folder that was checked.");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteResults()
    {
        json.WriteStartArray("results");
        var count = 0;
        foreach (var finding in Results())
        {
            WriteResult(finding);
            if (++count % Batch == 0)
            {
                json.Flush();
            }
        }

        json.WriteEndArray();
    }

    /// <summary>As many as are taken; notes give way to what fails.</summary>
    private IEnumerable<Finding> Results()
    {
        var (failures, notes) = (MostResults, Math.Max(0, MostResults - report.Summary.Findings));
        foreach (var finding in report.Findings)
        {
            if ((finding.IsNote ? notes-- : failures--) > 0)
            {
                yield return finding;
            }
        }
    }

    private void WriteResult(Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Id);
        json.WriteNumber("ruleIndex", Array.IndexOf(RuleTexts.Reported, finding.Id));
        json.WriteString("level", finding.IsNote ? "note" : "error");
        json.WriteStartObject("message");
        json.WritePropertyName("text");
        FindingText.TellMessage(finding, _part);
        json.WriteStringValueSegment(ReadOnlySpan<char>.Empty, isFinalSegment: true);
        json.WriteEndObject();
        WriteLocation(finding);
        WriteFingerprint(finding);
        json.WriteStartObject("properties");
        json.WriteString("kind", finding.Verdict.ToString());
        json.WriteString("found", finding.Detail.Found);
        json.WriteString("expected", finding.Detail.Expected);
        json.WriteBoolean("fixable", finding.Detail.IsFixable);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteFingerprint(Finding finding)
    {
        // The form that GitHub gives its own: the fingerprint of a line, and which of the lines with it; here there is one in a file.
        Span<char> text = stackalloc char[Fingerprint.Length + 2];
        Fingerprint.Write(finding, text);
        ":1".CopyTo(text[Fingerprint.Length..]);
        json.WriteStartObject("partialFingerprints");
        json.WriteString("primaryLocationLineHash", text);
        json.WriteEndObject();
    }

    private void WriteLocation(Finding finding)
    {
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", UriOf(finding.Path));
        json.WriteString("uriBaseId", Root);
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", finding.Detail.Line);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WriteProperties()
    {
        json.WriteStartObject("properties");
        json.WriteString("constitutional_hash", report.Hash);
        json.WriteString("definition", Definition.Of(report.Level));
        json.WriteNumber("percent_presence", Percentage.Of(report.Summary.Presence, report.Summary.Judged));
        json.WriteNumber("percent_header", Percentage.Of(report.Summary.Header, report.Summary.Judged));
        json.WriteNumber("percent_strict", Percentage.Of(report.Summary.Strict, report.Summary.Judged));
        json.WriteEndObject();
    }

    // The slashes stay; everything that is no letter, digit or "-._~" goes as %XX.
    internal static string UriOf(string path) => path.AsSpan().ContainsAnyExcept(Unreserved)
        ? Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal)
        : path;
}
