// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Backup;

/// <summary>The result of verifying a backup.</summary>
/// <param name="Folder">Its folder.</param>
/// <param name="Manifest">What it should have; <see langword="null"/> if that cannot be told.</param>
/// <param name="Findings">What is wrong; empty if nothing is.</param>
/// <param name="Notes">What a person should know besides.</param>
internal sealed record VerifiedBackup(
    BackupFolder Folder, BackupManifest? Manifest, IReadOnlyList<BackupFinding> Findings, IReadOnlyList<string> Notes)
{
    public bool IsGood => Findings.Count == 0;
}
