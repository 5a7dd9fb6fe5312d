// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Acgs.Governance.Monitoring.Export;

/// <summary>Writes JSON for files: members in their order, two spaces an indentation, a new line at the end.</summary>
internal static class JsonText
{
    // It is no part of a page, so that queries can stay as they are read.
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static JsonArray List(IEnumerable<JsonNode?> items) => new([.. items]);

    public static JsonArray Texts(params IEnumerable<string> items) => List(items.Select(item => (JsonNode?)JsonValue.Create(item)));

    public static string Write(JsonObject root)
    {
        using var output = new MemoryStream();
        using (var writer = new Utf8JsonWriter(output, Options))
        {
            root.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(output.ToArray()) + "\n";
    }
}
