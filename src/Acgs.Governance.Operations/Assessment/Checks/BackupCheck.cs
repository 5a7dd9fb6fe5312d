// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Backup;

namespace Acgs.Governance.Operations.Assessment.Checks;

/// <summary>Whether there is a backup of the last day, and whether one was tried lately.</summary>
/// <param name="folder">The folder with the backups.</param>
/// <param name="time">The clock.</param>
internal sealed class BackupCheck(string folder, TimeProvider time)
{
    // A day, and two hours for the run itself.
    private static readonly TimeSpan OldestBackup = TimeSpan.FromHours(26);

    // A week, and a day for the run itself.
    private static readonly TimeSpan OldestVerification = TimeSpan.FromDays(8);

    public Task<CheckResult> RunAsync(CancellationToken stop)
    {
        var backups = BackupList.Read(folder).Where(backup => backup.State != BackupState.Partial).ToList();
        var complete = backups.Where(backup => backup.State == BackupState.Complete).ToList();
        Observation?[] observations = [Missing(backups), Damaged(backups), Old(complete), Unverified(complete)];
        return Task.FromResult(new CheckResult(
            [.. observations.OfType<Observation>()],
            [new(folder, "backups", $"{FigureText.Of(complete.Count)} complete, {FigureText.Of(backups.Count - complete.Count)} damaged")]));
    }

    private Observation? Missing(List<BackupEntry> backups) => backups.Count > 0 ? null : About(FindingKind.BackupMissing, "there is no backup");

    private Observation? Damaged(List<BackupEntry> backups) => backups is not [var newest, ..] ? null
        : newest.State == BackupState.Damaged ? About(FindingKind.BackupDamaged, $"{newest.Folder.Name}: {newest.Problem}", newest)
        : newest.Verification is { IsGood: false }
            ? About(FindingKind.BackupDamaged, $"{newest.Folder.Name} was verified, and cannot be restored as it was", newest)
            : null;

    private Observation? Old(List<BackupEntry> complete) => complete is not [var newest, ..] || AgeOf(newest) < OldestBackup ? null : About(
        FindingKind.BackupOld, $"{newest.Folder.Name} is {FigureText.Of(AgeOf(newest))} old; {FigureText.Of(OldestBackup)} are the limit");

    private Observation? Unverified(List<BackupEntry> complete)
    {
        var oldest = complete.Select(AgeOf).DefaultIfEmpty().Max();
        var verified = complete.Where(backup => backup.IsVerified)
            .Select(backup => time.GetUtcNow() - backup.Verification!.At).DefaultIfEmpty(TimeSpan.MaxValue).Min();
        return oldest < OldestVerification || verified < OldestVerification ? null : About(
            FindingKind.BackupUnverified,
            $"{(verified == TimeSpan.MaxValue ? "none was ever verified" : $"the last verification was {FigureText.Of(verified)} ago")}; "
                + $"{FigureText.Of(OldestVerification)} are the limit",
            complete[0]);
    }

    private Observation About(FindingKind kind, string found, BackupEntry? backup = null) => new(kind, folder, found)
    {
        Next = kind.Next.Replace("FOLDER", folder, StringComparison.Ordinal).Replace("BACKUP", backup?.Folder.Path, StringComparison.Ordinal),
    };

    private TimeSpan AgeOf(BackupEntry backup) => time.GetUtcNow() - backup.Manifest!.CreatedAt;
}
