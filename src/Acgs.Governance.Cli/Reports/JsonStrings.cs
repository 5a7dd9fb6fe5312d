// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;

namespace Acgs.Governance.Cli.Reports;

/// <summary>A list of strings in a document.</summary>
internal static class JsonStrings
{
    /// <summary>Writes the list with the name <paramref name="name"/>.</summary>
    public static void Write(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
