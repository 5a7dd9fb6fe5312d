// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Encodings.Web;
using System.Text.Json;

namespace Acgs.Governance.Cli.Reports;

internal static class JsonExtensions
{
    // Flushed between batches, so that a large document is never in memory as a whole.
    private const int BatchSize = 256;

    /// <summary>Writes one document of the tool, which begins with its schema and the version that wrote it.</summary>
    public static void WriteDocument(Stream output, string schema, Action<Utf8JsonWriter> writeMembers) => WriteDocument(output, json =>
    {
        json.WriteString("schema", schema);
        json.WriteString("tool_version", ToolVersion.Value);
        writeMembers(json);
    });

    /// <summary>Writes one indented document. Its strings are readable, because it goes to files and pipes and never into a page.</summary>
    public static void WriteDocument(Stream output, Action<Utf8JsonWriter> writeMembers)
    {
        using var json = new Utf8JsonWriter(output, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" });
        json.WriteStartObject();
        writeMembers(json);
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    extension(Utf8JsonWriter json)
    {
        public void WriteObject<T>(string name, T item, Action<Utf8JsonWriter, T> writeMembers)
        {
            json.WriteStartObject(name);
            writeMembers(json, item);
            json.WriteEndObject();
        }

        public void WriteObjectOrNull<T>(string name, T? item, Action<Utf8JsonWriter, T> writeMembers)
            where T : class
        {
            if (item is null)
            {
                json.WriteNull(name);
            }
            else
            {
                json.WriteObject(name, item, writeMembers);
            }
        }

        public void WriteObject(string name, string member, string value)
        {
            json.WriteStartObject(name);
            json.WriteString(member, value);
            json.WriteEndObject();
        }

        /// <summary>Writes an array of objects.</summary>
        public void WriteObjects<T>(string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> writeMembers)
        {
            json.WriteStartArray(name);
            var count = 0;
            foreach (var item in items)
            {
                json.WriteStartObject();
                writeMembers(json, item);
                json.WriteEndObject();
                if (++count % BatchSize == 0)
                {
                    json.Flush();
                }
            }

            json.WriteEndArray();
        }

        public void WriteNumberOrNull(string name, long? value)
        {
            if (value is { } number)
            {
                json.WriteNumber(name, number);
            }
            else
            {
                json.WriteNull(name);
            }
        }

        public void WriteStrings(string name, IEnumerable<string> values)
        {
            json.WriteStartArray(name);
            foreach (var value in values)
            {
                json.WriteStringValue(value);
            }

            json.WriteEndArray();
        }

        /// <summary>Writes an array of objects with the members <c>path</c> and <paramref name="member"/>.</summary>
        public void WritePaths(string name, string member, IEnumerable<(string Path, string Value)> entries) =>
            json.WriteObjects(name, entries, (json, entry) =>
            {
                json.WriteString("path", entry.Path);
                json.WriteString(member, entry.Value);
            });
    }
}
