// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using Acgs.Governance.Header.Languages;

namespace Acgs.Governance.Cli.Reports;

/// <summary>The table of the types of files, for programs.</summary>
internal static class TypesJson
{
    /// <summary>Writes one document.</summary>
    public static void Write(Stream output)
    {
        using var json = new Utf8JsonWriter(output, Escaping.Indented);
        json.WriteStartObject();
        json.WriteString("schema", "urn:acgs:types:1");
        json.WriteStartArray("types");
        foreach (var type in FileTypes.All)
        {
            Write(json, type);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, FileType type)
    {
        json.WriteStartObject();
        json.WriteString("id", type.Id);
        JsonStrings.Write(json, "names", type.Names);
        json.WriteString("header", type.Stating(HashFormat.BuiltIn));
        json.WriteBoolean("demanded", type.IsDemanded);
        json.WriteBoolean("blank_line", type.HasBlankLine);
        JsonStrings.Write(json, "below", type.Prologue.Select(rule => rule.Description).Distinct());
        json.WriteString("exemption", type.Exemption.Describe());
        json.WriteEndObject();
    }
}
