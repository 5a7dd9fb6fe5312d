// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Encodings.Web;
using System.Text.Json;

namespace Acgs.Governance.Operations.Backup;

/// <summary>Copies a file of configuration without its secrets. Comments go too: nobody knows what is in them.</summary>
internal static class ConfigurationCopy
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private static readonly JsonWriterOptions Readable =
        new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>What is wrong with a file; <see langword="null"/> if it can be copied.</summary>
    public static string? FindProblem(string file)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file), Lenient);
            return null;
        }
        catch (JsonException invalid)
        {
            return Describe(file, invalid);
        }
    }

    /// <exception cref="FailureException">The file is not JSON.</exception>
    public static void Write(string file, string copy)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file), Lenient);
            using var output = DurableFile.Create(copy);
            using var json = new Utf8JsonWriter(output, Readable);
            WriteValue(json, string.Empty, document.RootElement, isSecret: false);
        }
        catch (JsonException invalid)
        {
            throw new FailureException(Describe(file, invalid));
        }
    }

    private static string Describe(string file, JsonException invalid) =>
        $"'{file}', line {invalid.LineNumber + 1}: this is not JSON; correct it, or name another folder by --config.";

    private static void WriteValue(Utf8JsonWriter json, string key, JsonElement value, bool isSecret)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                json.WriteStartObject();
                foreach (var member in value.EnumerateObject())
                {
                    json.WritePropertyName(member.Name);
                    WriteValue(
                        json, key.Length == 0 ? member.Name : $"{key}:{member.Name}", member.Value,
                        isSecret || SecretText.IsKey(member.Name, isSection: member.Value.ValueKind == JsonValueKind.Object));
                }

                json.WriteEndObject();
                break;
            case JsonValueKind.Array:
                json.WriteStartArray();
                foreach (var (index, item) in value.EnumerateArray().Index())
                {
                    WriteValue(json, $"{key}:{index}", item, isSecret);
                }

                json.WriteEndArray();
                break;
            case JsonValueKind.String when isSecret || SecretText.IsValue(value.GetString()!):
            case JsonValueKind.Number when isSecret:
                json.WriteStringValue($"<secret removed: {key}>");
                break;
            default:
                value.WriteTo(json);
                break;
        }
    }
}
