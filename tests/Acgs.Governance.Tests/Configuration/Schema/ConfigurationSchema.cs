// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Acgs.Governance.Sqlite;

namespace Acgs.Governance.Tests.Configuration.Schema;

/// <summary>The schema of the section <c>Acgs</c>, made from the options classes and their doc comments.</summary>
internal static class ConfigurationSchema
{
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Each options class with its section: those of the library and of the stores of the ledger, and what each dependency has.</summary>
    public static IEnumerable<(string[] Section, Type Options)> Sections => typeof(GovernanceOptions).Assembly.GetExportedTypes()
        .Concat([typeof(SqliteLedgerOptions), typeof(SqliteOutboxOptions)])
        .Select(type => (Section: SectionOf(type), Options: type))
        .Where(options => options.Section is not null)
        .Select(options => (options.Section!.Split(':'), options.Options))
        .Append((["Acgs", "Health", "Dependencies", "*"], typeof(DependencySettings)))
        .Append((["Acgs", "Ledger"], typeof(PostgreSqlLedgerSettings)))
        .OrderBy(options => string.Join(':', options.Item1), StringComparer.Ordinal);

    public static string Generate()
    {
        var root = SchemaNode.Object();
        foreach (var (section, options) in Sections)
        {
            SchemaNode.Fill(section.Aggregate(root, SchemaNode.Below), options);
        }

        // Other packages have sections beside ours.
        root.Remove("additionalProperties");
        return root.ToJsonString(Format) + "\n";
    }

    /// <summary>The keys of a schema as the library knows them: relative to <c>Acgs</c>, <c>*</c> for any name.</summary>
    public static IEnumerable<string> Keys(JsonNode schema) => Keys(schema["properties"]!["Acgs"]!, "").Select(key => key[1..]);

    private static IEnumerable<string> Keys(JsonNode schema, string path) => schema switch
    {
        _ when schema["properties"] is JsonObject properties => properties.SelectMany(property => Keys(property.Value!, $"{path}:{property.Key}")),
        _ when schema["additionalProperties"] is JsonObject any => Keys(any, $"{path}:*"),
        _ when schema["items"] is { } items => Keys(items, $"{path}:*"),
        _ => [path],
    };

    private static string? SectionOf(Type type) =>
        type.GetField("Section", System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)?.GetRawConstantValue() as string;
}
