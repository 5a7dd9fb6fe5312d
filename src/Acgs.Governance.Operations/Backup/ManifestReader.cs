// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;

namespace Acgs.Governance.Operations.Backup;

/// <summary>Reads a manifest.</summary>
internal static class ManifestReader
{
    /// <exception cref="FormatException">It is none that this program knows; the message says why.</exception>
    public static BackupManifest Read(ReadOnlyMemory<byte> text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            var schema = Text(root, "schema");
            return schema == ManifestWriter.Schema ? ReadMembers(root) : throw new FormatException(
                $"it has the schema '{schema}', this program knows '{ManifestWriter.Schema}'; use the program that made the backup, or a newer one");
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException("it is no manifest of a backup", exception);
        }
    }

    private static BackupManifest ReadMembers(JsonElement root) => new()
    {
        ToolVersion = Text(root, "tool_version"),
        ConstitutionalHash = Text(root, "constitutional_hash"),
        CreatedAt = root.GetProperty("created_at").GetDateTimeOffset(),
        DumpToolVersion = OptionalText(root, "dump_tool_version"),
        IsByName = OptionalText(root, "row_digest") == ManifestWriter.ByName,
        Database = ReadDatabase(root.GetProperty("database")),
        Content = new(
            All(root, "extensions", item => new ExtensionVersion(Text(item, "name"), Text(item, "version"))),
            All(root, "tables", item => new TableRows(Text(item, "name"), Number(item, "rows"), Text(item, "digest"))),
            All(root, "definitions", item => new DefinitionSet(Text(item, "kind"), item.GetProperty("count").GetInt32(), Text(item, "sha256"))),
            Number(root, "large_objects")),
        Roles = Strings(root, "roles"),
        Ledger = root.GetProperty("ledger") is { ValueKind: not JsonValueKind.Null } ledger ? ReadLedger(ledger) : null,
        Files = All(root, "files", item => new BackupFile(Text(item, "path"), Number(item, "size"), Text(item, "sha256"))),
    };

    private static BackedUpDatabase ReadDatabase(JsonElement database) => new()
    {
        Name = Text(database, "name"),
        System = Text(database, "system"),
        ServerVersion = Text(database, "server_version"),
        Encoding = Text(database, "encoding"),
        Collation = Text(database, "collation"),
        CharacterType = Text(database, "character_type"),
        LocaleProvider = Text(database, "locale_provider"),
        Locale = database.GetProperty("locale").GetString(),
        Owner = Text(database, "owner"),
        Settings = Strings(database, "settings"),
        Grants = OptionalStrings(database, "grants"),
        RoleSettings = OptionalStrings(database, "role_settings"),
    };

    private static BackedUpLedger ReadLedger(JsonElement ledger) => new(
        Text(ledger, "place") == "dump" ? LedgerPlace.Dump : LedgerPlace.File,
        ledger.GetProperty("schema").GetString(),
        Text(ledger, "origin"),
        Number(ledger, "size"),
        Text(ledger, "root_hash"),
        ledger.GetProperty("checkpoint").GetString());

    private static string Text(JsonElement item, string name) => item.GetProperty(name).GetString() ?? throw new KeyNotFoundException(name);

    // What manifests had not from the beginning.
    private static string? OptionalText(JsonElement item, string name) => item.TryGetProperty(name, out var text) ? text.GetString() : null;

    private static List<string> OptionalStrings(JsonElement item, string name) => item.TryGetProperty(name, out _) ? Strings(item, name) : [];

    private static long Number(JsonElement item, string name) => item.GetProperty(name).GetInt64();

    private static List<T> All<T>(JsonElement item, string name, Func<JsonElement, T> read) =>
        [.. item.GetProperty(name).EnumerateArray().Select(read)];

    private static List<string> Strings(JsonElement item, string name) =>
        All(item, name, value => value.GetString() ?? throw new KeyNotFoundException(name));
}
