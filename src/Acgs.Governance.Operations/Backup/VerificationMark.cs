// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;

namespace Acgs.Governance.Operations.Backup;

/// <summary>How a verification of a backup ended, in a file beside its manifest.</summary>
/// <param name="At">When.</param>
/// <param name="IsGood">Whether nothing was found.</param>
internal sealed record VerificationMark(DateTimeOffset At, bool IsGood)
{
    private const string Schema = "urn:acgs:backup-verified:1";

    /// <summary>Reads it; <see langword="null"/> if there is none, or it is about another manifest.</summary>
    public static VerificationMark? Read(BackupFolder folder)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(folder.PathOf(BackupFolder.Mark)));
            var root = document.RootElement;
            return root.GetProperty("schema").GetString() == Schema && root.GetProperty("manifest_sha256").GetString() == folder.HashOfManifest()
                ? new(root.GetProperty("verified_at").GetDateTimeOffset(), root.GetProperty("good").GetBoolean())
                : null;
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException
                or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Writes it in place of the last one.</summary>
    public void Write(BackupFolder folder, string toolVersion) => DurableFile.Write(folder.PathOf(BackupFolder.Mark), file =>
    {
        using var json = new Utf8JsonWriter(file, new() { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteString("tool_version", toolVersion);
        json.WriteString("manifest_sha256", folder.HashOfManifest());
        json.WriteString("verified_at", ManifestWriter.Format(At));
        json.WriteBoolean("good", IsGood);
        json.WriteEndObject();
    });
}
