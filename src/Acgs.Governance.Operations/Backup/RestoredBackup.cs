// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Backup;

/// <summary>A backup that was restored.</summary>
/// <param name="Folder">Its folder.</param>
/// <param name="Manifest">What is in it.</param>
/// <param name="Database">The name that the new database has.</param>
/// <param name="LedgerPath">The new file of the ledger; <see langword="null"/> if none was made.</param>
/// <param name="Notes">What a person should know besides.</param>
internal sealed record RestoredBackup(
    BackupFolder Folder, BackupManifest Manifest, string Database, string? LedgerPath, IReadOnlyList<string> Notes)
{
    /// <summary>Whether the server has a database of the name of the one that was backed up, besides the new one.</summary>
    public required bool IsOriginalThere { get; init; }

    /// <summary>Whether the new one has the name that was asked for.</summary>
    public required bool HasItsName { get; init; }
}
