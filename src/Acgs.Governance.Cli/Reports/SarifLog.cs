// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers;
using System.Text.Json;

namespace Acgs.Governance.Cli.Reports;

/// <summary>Writes SARIF 2.1.0, for code scanning: what is the same for all checks.</summary>
internal static class SarifLog
{
    // GitHub refuses a log with more results in a run.
    public const int MaxResults = 25_000;

    private const string RootId = "SRCROOT";

    private static readonly SearchValues<char> Unreserved = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/");

    public static void Write(SarifRun run, Stream output) => JsonExtensions.WriteDocument(output, json =>
    {
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteObjects("runs", [run], WriteRun);
    });

    /// <summary>Tells how many results were omitted; <see langword="null"/> when all were written.</summary>
    public static string? DescribeOmission(int results) => results > MaxResults
        ? $"{results - MaxResults} of {results} results omitted: code scanning accepts {MaxResults} per run"
        : null;

    /// <summary>Writes the rest of a rule: how sure it is, and its group.</summary>
    public static void WriteRuleProperties(Utf8JsonWriter json, string level, string precision)
    {
        json.WriteObject("defaultConfiguration", "level", level);
        json.WriteObject("properties", precision, static (json, precision) =>
        {
            json.WriteStrings("tags", ["governance"]);
            json.WriteString("precision", precision);
        });
    }

    /// <summary>Writes where a result is, and what it is recognised by when lines move.</summary>
    public static void WriteLocation(Utf8JsonWriter json, string path, int line, string fingerprint)
    {
        json.WriteObjects("locations", [(path, line)], static (json, place) => json.WriteObject("physicalLocation", place, WritePlace));

        // As GitHub writes its own: the fingerprint of the line, and its ordinal among equal lines.
        json.WriteObject("partialFingerprints", "primaryLocationLineHash", fingerprint);
    }

    // Slashes stay; everything but letters, digits and "-._~" becomes %XX.
    internal static string UriOf(string path) => path.AsSpan().ContainsAnyExcept(Unreserved)
        ? Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal)
        : path;

    private static void WriteRun(Utf8JsonWriter json, SarifRun run)
    {
        json.WriteObject("tool", run, static (json, run) => json.WriteObject("driver", run, WriteDriver));
        json.WriteObjects("invocations", [run], WriteInvocation);

        // Without the URI, which belongs to the machine of the check: viewers ask for it, GitHub takes the repository.
        json.WriteObject("originalUriBaseIds", RootId, static (json, id) => json.WriteObject(id, id, static (json, _) =>
            json.WriteObject("description", "text", "The folder that was checked.")));
        json.WriteObject("automationDetails", "id", $"acgs-cli/{run.Category}/");
        json.WriteString("columnKind", "utf16CodeUnits");
        run.WriteResults(json);
    }

    private static void WriteDriver(Utf8JsonWriter json, SarifRun run)
    {
        json.WriteString("name", "acgs-cli");
        json.WriteString("version", ToolVersion.Value);
        json.WriteString("informationUri", "https://www.nuget.org/packages/Acgs.Governance.Cli");
        run.WriteRules(json);
    }

    private static void WriteInvocation(Utf8JsonWriter json, SarifRun run)
    {
        json.WriteNumber("exitCode", run.ExitCode);
        json.WriteBoolean("executionSuccessful", run.ExitCode != ExitCode.Failure);
        json.WriteObjects("toolExecutionNotifications", run.Notifications, static (json, notification) =>
        {
            json.WriteString("level", notification.Level);
            json.WriteObject("message", "text", notification.Text);
        });
    }

    private static void WritePlace(Utf8JsonWriter json, (string Path, int Line) place)
    {
        json.WriteObject("artifactLocation", place, static (json, place) =>
        {
            json.WriteString("uri", UriOf(place.Path));
            json.WriteString("uriBaseId", RootId);
        });
        json.WriteObject("region", place, static (json, place) => json.WriteNumber("startLine", place.Line));
    }
}
