// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using Acgs.Governance.Cli.Tree.Native;

namespace Acgs.Governance.Cli.Reports;

/// <summary>Reads and writes a baseline: JSON with one finding a line in order, so that changes of two branches merge.</summary>
internal static class BaselineFile
{
    private const string Schema = "urn:acgs:baseline:1";

    /// <summary>Reads the file at <paramref name="path"/>.</summary>
    /// <exception cref="UsageException">It is not there or is no baseline.</exception>
    public static Baseline Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new UsageException($"The baseline '{path}' does not exist. Make it by adding --update-baseline.");
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return new(ReadEntries(path, document.RootElement));
        }
        catch (JsonException exception)
        {
            throw new UsageException($"The baseline '{path}' is broken at line {exception.LineNumber + 1}, column {exception.BytePositionInLine + 1}. Mend it, or write it anew: delete it and use --update-baseline.");
        }
    }

    /// <summary>Writes the entries to the file at <paramref name="path"/>; it is the old or the new one at every moment.</summary>
    public static void Write(string path, IReadOnlyList<BaselineEntry> entries) => WholeFile.Write(path, stream =>
    {
        using var writer = new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" };
        writer.Write($"{{\n  \"schema\": \"{Schema}\",\n  \"findings\": [");
        var separator = "\n";
        foreach (var entry in entries.OrderBy(entry => entry.Path, StringComparer.Ordinal).ThenBy(entry => entry.Id, StringComparer.Ordinal))
        {
            writer.Write($"{separator}    {{\"path\": {Quoted(entry.Path)}, \"id\": {Quoted(entry.Id)}, \"found\": {Quoted(entry.Found)}}}");
            separator = ",\n";
        }

        writer.Write(entries.Count > 0 ? "\n  ]\n}\n" : "]\n}\n");
    });

    private static string Quoted(string value) => $"\"{JsonEncodedText.Encode(value, Escaping.Relaxed)}\"";

    private static List<BaselineEntry> ReadEntries(string path, JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("schema", out var schema) || !schema.ValueEquals(Schema))
        {
            throw new UsageException($"'{path}' is no baseline: its \"schema\" is not \"{Schema}\".");
        }

        if (!root.TryGetProperty("findings", out var findings) || findings.ValueKind != JsonValueKind.Array)
        {
            throw new UsageException($"The baseline '{path}' has no list of \"findings\".");
        }

        var entries = new List<BaselineEntry>(findings.GetArrayLength());
        foreach (var finding in findings.EnumerateArray())
        {
            entries.Add(ReadEntry(finding) ?? throw new UsageException($"Entry {entries.Count + 1} of the baseline '{path}' lacks its \"path\", \"id\" or \"found\"."));
        }

        return entries;
    }

    private static BaselineEntry? ReadEntry(JsonElement finding) =>
        finding.ValueKind == JsonValueKind.Object && Text(finding, "path") is { } path && Text(finding, "id") is { } id && Text(finding, "found") is { } found
            ? new(path, id, found)
            : null;

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
