// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Encodings.Web;
using System.Text.Json;
using Acgs.Governance.Cli.Tree.Native;

namespace Acgs.Governance.Cli.Reports;

/// <summary>Reads and writes a baseline: JSON with one sorted entry per line, so that changes of two branches merge.</summary>
internal static class BaselineFile
{
    private const string Schema = "urn:acgs:baseline:1";

    /// <summary>Reads a baseline; an empty one when the file is missing and is going to be written.</summary>
    /// <exception cref="UsageException">The file is missing or invalid.</exception>
    public static Baseline Read(string path, bool isUpdated)
    {
        if (!File.Exists(path))
        {
            return isUpdated ? new([]) : throw new UsageException($"baseline '{path}' does not exist; create it with --update-baseline.");
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return new(ReadEntries(path, document.RootElement));
        }
        catch (JsonException exception)
        {
            throw new UsageException(
                $"baseline '{path}' is invalid JSON at line {exception.LineNumber + 1}, column {exception.BytePositionInLine + 1}; "
                + "correct it, or delete it and use --update-baseline.");
        }
    }

    /// <summary>Replaces the file atomically.</summary>
    public static void Write(string path, Baseline baseline) => WholeFile.Write(path, stream =>
    {
        using var writer = new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" };
        string[] lines = [.. baseline.Entries.Select(Format)];
        writer.Write($"{{\n  \"schema\": \"{Schema}\",\n  \"findings\": [{string.Join(',', lines)}{(lines.Length > 0 ? "\n  " : string.Empty)}]\n}}\n");
    });

    private static string Format(BaselineEntry entry) =>
        $"\n    {{\"path\": {Quote(entry.Path)}, \"id\": {Quote(entry.Id)}, \"found\": {Quote(entry.Found)}}}";

    private static string Quote(string value) => $"\"{JsonEncodedText.Encode(value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private static List<BaselineEntry> ReadEntries(string path, JsonElement root)
    {
        if (FindString(root, "schema") != Schema)
        {
            throw new UsageException($"'{path}' is not a baseline: \"schema\" must be \"{Schema}\".");
        }

        if (!root.TryGetProperty("findings", out var findings) || findings.ValueKind != JsonValueKind.Array)
        {
            throw new UsageException($"baseline '{path}' lacks the array \"findings\".");
        }

        var entries = new List<BaselineEntry>(findings.GetArrayLength());
        foreach (var finding in findings.EnumerateArray())
        {
            entries.Add(ReadEntry(finding) ?? throw new UsageException($"baseline '{path}': entry {entries.Count + 1} lacks \"path\", \"id\" or \"found\"."));
        }

        return entries;
    }

    private static BaselineEntry? ReadEntry(JsonElement finding) =>
        (FindString(finding, "path"), FindString(finding, "id"), FindString(finding, "found")) is ({ } path, { } id, { } found) ? new(path, id, found) : null;

    private static string? FindString(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
