// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Acgs.Governance.Operations.Backup;

/// <summary>Writes a manifest as JSON.</summary>
internal static class ManifestWriter
{
    public const string Schema = "urn:acgs:backup-manifest:1";

    /// <summary>How rows are hashed: columns in the order of their names.</summary>
    public const string ByName = "columns_by_name";

    // The text goes to a file and never into a page.
    private static readonly JsonWriterOptions Readable =
        new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public static byte[] Write(BackupManifest manifest)
    {
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output, Readable))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("tool_version", manifest.ToolVersion);
            json.WriteString("constitutional_hash", manifest.ConstitutionalHash);
            json.WriteString("created_at", Format(manifest.CreatedAt));
            json.WriteString("dump_tool_version", manifest.DumpToolVersion);
            json.WriteString("row_digest", manifest.IsByName ? ByName : null);
            WriteDatabase(json, manifest.Database);
            WriteContent(json, manifest.Content);
            WriteStrings(json, "roles", manifest.Roles);
            WriteLedger(json, manifest.Ledger);
            WriteAll(json, "files", manifest.Files, WriteFile);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
        return output.ToArray();
    }

    /// <summary>A time as it is written everywhere in backups.</summary>
    public static string Format(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static void WriteDatabase(Utf8JsonWriter json, BackedUpDatabase database)
    {
        json.WriteStartObject("database");
        json.WriteString("name", database.Name);
        json.WriteString("system", database.System);
        json.WriteString("server_version", database.ServerVersion);
        json.WriteString("encoding", database.Encoding);
        json.WriteString("collation", database.Collation);
        json.WriteString("character_type", database.CharacterType);
        json.WriteString("locale_provider", database.LocaleProvider);
        json.WriteString("locale", database.Locale);
        json.WriteString("owner", database.Owner);
        WriteStrings(json, "settings", database.Settings);
        WriteStrings(json, "grants", database.Grants);
        WriteStrings(json, "role_settings", database.RoleSettings);
        json.WriteEndObject();
    }

    private static void WriteContent(Utf8JsonWriter json, DatabaseContent content)
    {
        WriteAll(json, "extensions", content.Extensions, (json, extension) =>
        {
            json.WriteString("name", extension.Name);
            json.WriteString("version", extension.Version);
        });
        WriteAll(json, "tables", content.Tables, (json, table) =>
        {
            json.WriteString("name", table.Name);
            json.WriteNumber("rows", table.Rows);
            json.WriteString("digest", table.Digest);
        });
        WriteAll(json, "definitions", content.Definitions, (json, set) =>
        {
            json.WriteString("kind", set.Kind);
            json.WriteNumber("count", set.Count);
            json.WriteString("sha256", set.Sha256);
        });
        json.WriteNumber("large_objects", content.LargeObjects);
    }

    private static void WriteLedger(Utf8JsonWriter json, BackedUpLedger? ledger)
    {
        if (ledger is null)
        {
            json.WriteNull("ledger");
            return;
        }

        json.WriteStartObject("ledger");
        json.WriteString("place", ledger.Place == LedgerPlace.Dump ? "dump" : "file");
        json.WriteString("schema", ledger.Schema);
        json.WriteString("origin", ledger.Origin);
        json.WriteNumber("size", ledger.Size);
        json.WriteString("root_hash", ledger.RootHash);
        json.WriteString("checkpoint", ledger.Checkpoint);
        json.WriteEndObject();
    }

    private static void WriteFile(Utf8JsonWriter json, BackupFile file)
    {
        json.WriteString("path", file.Path);
        json.WriteNumber("size", file.Size);
        json.WriteString("sha256", file.Sha256);
    }

    private static void WriteAll<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
