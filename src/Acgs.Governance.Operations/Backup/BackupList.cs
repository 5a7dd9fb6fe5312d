// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;

namespace Acgs.Governance.Operations.Backup;

/// <summary>The backups in a folder.</summary>
internal static class BackupList
{
    // "…Z-10" is behind "…Z-9".
    private static readonly StringComparer NameOrder = StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.NumericOrdering);

    /// <summary>Reads it, the newest first. Hashes of files are not computed: that is verification.</summary>
    /// <exception cref="FailureException">The folder cannot be read.</exception>
    public static IReadOnlyList<BackupEntry> Read(string folder)
    {
        try
        {
            return
            [
                .. Directory.EnumerateDirectories(folder).Select(path => new BackupFolder(path))
                    .Where(backup => BackupName.IsBackup(backup.Name) || BackupName.IsPartial(backup.Name))
                    .Select(Describe)
                    .OrderByDescending(entry => entry.Folder.Name.Replace(BackupName.Partial, string.Empty, StringComparison.Ordinal), NameOrder),
            ];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new FailureException($"the backups in '{folder}' cannot be read: {exception.Message}");
        }
    }

    private static BackupEntry Describe(BackupFolder folder)
    {
        if (BackupName.IsPartial(folder.Name))
        {
            return new(folder, BackupState.Partial, "it was not completed", Manifest: null, Verification: null);
        }

        try
        {
            var manifest = folder.ReadManifest();
            return manifest.Files.Select(file => FindProblem(folder, file)).FirstOrDefault(problem => problem is not null) is { } problem
                ? new(folder, BackupState.Damaged, problem, manifest, Verification: null)
                : new(folder, BackupState.Complete, Problem: null, manifest, VerificationMark.Read(folder));
        }
        catch (Exception exception) when (exception is FormatException or IOException or UnauthorizedAccessException)
        {
            return new(folder, BackupState.Damaged, exception.Message, Manifest: null, Verification: null);
        }
    }

    private static string? FindProblem(BackupFolder folder, BackupFile file) => new FileInfo(folder.PathOf(file.Path)) switch
    {
        { Exists: false } => $"{file.Path} is missing",
        { Length: var length } when length != file.Size => $"{file.Path} has {length} bytes, the manifest says {file.Size}",
        _ => null,
    };
}
