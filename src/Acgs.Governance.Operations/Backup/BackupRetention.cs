// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Backup;

/// <summary>Which older backups go when there is a new one. What one of the two rules keeps stays.</summary>
/// <param name="Count">How many stay, the new one included; <see langword="null"/> for no such rule.</param>
/// <param name="Age">How old they may become; <see langword="null"/> for no such rule.</param>
internal sealed record BackupRetention(int? Count, TimeSpan? Age)
{
    /// <summary>Chooses complete backups of the same database, but never the new one, nor the newest that was verified.</summary>
    /// <param name="backups">All that there are, the newest first.</param>
    /// <param name="created">The new one.</param>
    /// <param name="database">The database that it is of.</param>
    /// <param name="now">The time.</param>
    public IEnumerable<BackupEntry> Choose(IReadOnlyList<BackupEntry> backups, BackupFolder created, BackedUpDatabase database, DateTimeOffset now)
    {
        if (Count is null && Age is null)
        {
            return [];
        }

        var own = backups.Where(backup => backup.State == BackupState.Complete && backup.Manifest!.Database.IsSame(database)).ToList();
        var verified = own.FirstOrDefault(backup => backup.IsVerified);
        return own.Where((backup, place) =>
            !(place < Count) && !(now - backup.Manifest!.CreatedAt < Age) && backup != verified && backup.Folder.Name != created.Name);
    }
}
