// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;

namespace Acgs.Governance.Cli.Reports;

/// <summary>Lists of paths with a word about each.</summary>
internal static class JsonPairs
{
    /// <summary>Writes the list under the name <paramref name="list"/>; the word has the name <paramref name="name"/>.</summary>
    public static void Write(Utf8JsonWriter json, string list, string name, IEnumerable<(string Path, string Value)> entries)
    {
        json.WriteStartArray(list);
        foreach (var (path, value) in entries)
        {
            json.WriteStartObject();
            json.WriteString("path", path);
            json.WriteString(name, value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
