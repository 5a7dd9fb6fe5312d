// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Backup;

/// <summary>Removes what a new backup makes superfluous. The new one is complete by then: what goes wrong here is a note.</summary>
/// <param name="storage">The folder that backups are in.</param>
/// <param name="retention">Which older ones go.</param>
/// <param name="notes">What a person should know.</param>
internal sealed class OlderBackups(BackupStorage storage, BackupRetention retention, List<string> notes)
{
    /// <returns>The names of those that went.</returns>
    public IReadOnlyList<string> Remove(BackupFolder created, BackupManifest manifest, DateTimeOffset now)
    {
        try
        {
            var chosen = retention.Choose(BackupList.Read(storage.Path), created, manifest.Database, now).ToList();
            return [.. chosen.Select(older => older.Folder).Where(TryRemove).Select(older => older.Name)];
        }
        catch (Exception exception) when (exception is FailureException or ArgumentException)
        {
            notes.Add($"no older backup was removed: {exception.Message}");
            return [];
        }
    }

    private bool TryRemove(BackupFolder older)
    {
        try
        {
            if (storage.TryRemove(older))
            {
                return true;
            }

            notes.Add($"the older backup {older.Name} is being verified or restored, and stays until the next run.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            notes.Add($"the older backup {older.Name} could not be removed: {exception.Message}");
        }

        return false;
    }
}
