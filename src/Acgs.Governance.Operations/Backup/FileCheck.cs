// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Backup;

/// <summary>Compares the files of a backup with its manifest.</summary>
internal static class FileCheck
{
    public static async Task<IReadOnlyList<BackupFinding>> RunAsync(BackupFolder folder, BackupManifest manifest, CancellationToken stop)
    {
        var findings = new List<BackupFinding>();
        foreach (var file in manifest.Files)
        {
            if (await CheckAsync(folder, file, stop) is { } finding)
            {
                findings.Add(finding);
            }
        }

        var known = manifest.Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        findings.AddRange(folder.Files().Where(path => !known.Contains(path))
            .Select(path => new BackupFinding(BackupFindingKind.FileUnknown, $"{path} is not in the manifest.")));
        foreach (var needed in Needed(manifest).Where(path => !known.Contains(path)))
        {
            findings.Add(new(BackupFindingKind.ManifestInvalid, $"the manifest does not name {needed}."));
        }

        return findings;
    }

    private static string[] Needed(BackupManifest manifest) =>
        manifest.Ledger is { Place: LedgerPlace.File } ? [BackupFolder.Dump, BackupFolder.Ledger] : [BackupFolder.Dump];

    private static async Task<BackupFinding?> CheckAsync(BackupFolder folder, BackupFile file, CancellationToken stop)
    {
        var path = folder.PathOf(file.Path);
        return !File.Exists(path) ? new(BackupFindingKind.FileMissing, $"{file.Path} is missing.")
            : new FileInfo(path).Length is var length && length != file.Size
                ? new(BackupFindingKind.FileChanged, $"{file.Path} has {length} bytes, the manifest says {file.Size}.")
            : await DurableFile.HashAsync(path, stop) != file.Sha256
                ? new(BackupFindingKind.FileChanged, $"{file.Path} has not the SHA-256 of the manifest.")
            : null;
    }
}
