// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using Acgs.Governance.Operations.Backup;

namespace Acgs.Governance.Cli.Reports.Backup;

/// <summary>Writes what became of backups as JSON.</summary>
internal static class BackupJson
{
    public static void Write(CreatedBackup created, Stream output) => JsonExtensions.WriteDocument(output, "urn:acgs:backup-create:1", json =>
    {
        json.WriteString("backup", created.Folder.Path);
        WriteManifest(json, created.Manifest);
        json.WriteNumber("duration_seconds", Math.Round(created.Duration.TotalSeconds, 3));
        json.WriteStrings("removed", created.Removed);
        json.WriteStrings("notes", created.Notes);
    });

    public static void Write(VerifiedBackup verified, Stream output) => JsonExtensions.WriteDocument(output, "urn:acgs:backup-verify:1", json =>
    {
        json.WriteString("backup", verified.Folder.Path);
        json.WriteBoolean("good", verified.IsGood);
        json.WriteObjects("findings", verified.Findings, static (json, finding) =>
        {
            json.WriteString("kind", NameOf(finding.Kind));
            json.WriteString("message", finding.Message);
        });
        if (verified.Manifest is { } manifest)
        {
            WriteManifest(json, manifest);
        }

        json.WriteStrings("notes", verified.Notes);
    });

    public static void Write(RestoredBackup restored, BackupServer server, Stream output) =>
        JsonExtensions.WriteDocument(output, "urn:acgs:backup-restore:1", json =>
        {
            json.WriteString("backup", restored.Folder.Path);
            json.WriteString("server", server.Address);
            json.WriteString("restored_database", restored.Database);
            json.WriteString("restored_ledger", restored.LedgerPath);
            WriteManifest(json, restored.Manifest);
            json.WriteStrings("switch", SwitchCommands.Of(restored, server));
            json.WriteStrings("notes", restored.Notes);
        });

    public static void Write(string folder, IReadOnlyList<BackupEntry> backups, Stream output) =>
        JsonExtensions.WriteDocument(output, "urn:acgs:backup-list:1", json =>
        {
            json.WriteString("folder", folder);
            json.WriteObjects("backups", backups, static (json, backup) =>
            {
                json.WriteString("name", backup.Folder.Name);
                json.WriteString("state", JsonNamingPolicy.SnakeCaseLower.ConvertName(backup.State.ToString()));
                json.WriteString("problem", backup.Problem);
                if (backup.Manifest is { } manifest)
                {
                    WriteManifest(json, manifest);
                }

                json.WriteString("verified_at", backup.Verification is { At: var at } ? ManifestWriter.Format(at) : null);
                json.WriteString("verdict", backup.Verification switch { null => "not_verified", { IsGood: true } => "good", _ => "not_good" });
            });
        });

    public static string NameOf(BackupFindingKind kind) => JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString());

    private static void WriteManifest(Utf8JsonWriter json, BackupManifest manifest)
    {
        json.WriteString("created_at", ManifestWriter.Format(manifest.CreatedAt));
        json.WriteString("constitutional_hash", manifest.ConstitutionalHash);
        json.WriteString("database", manifest.Database.Name);
        json.WriteString("server_version", manifest.Database.ServerVersion);
        json.WriteNumber("tables", manifest.Content.Tables.Count);
        json.WriteNumber("rows", manifest.Content.Tables.Sum(table => table.Rows));
        json.WriteNumber("size_bytes", manifest.Size);
        json.WriteObjectOrNull("ledger", manifest.Ledger, static (json, ledger) =>
        {
            json.WriteString("place", ledger.Place == LedgerPlace.Dump ? "dump" : "file");
            json.WriteString("origin", ledger.Origin);
            json.WriteNumber("size", ledger.Size);
            json.WriteString("root_hash", ledger.RootHash);
        });
    }
}
