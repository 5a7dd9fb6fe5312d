// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Backup;

/// <summary>A backup that was made.</summary>
/// <param name="Folder">Its folder.</param>
/// <param name="Manifest">What is in it.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="Removed">The names of older ones that went.</param>
/// <param name="Notes">What a person should know: what is not in it, what could not be removed.</param>
internal sealed record CreatedBackup(
    BackupFolder Folder, BackupManifest Manifest, TimeSpan Duration, IReadOnlyList<string> Removed, IReadOnlyList<string> Notes);
