// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Backup;

/// <summary>A backup in a list.</summary>
/// <param name="Folder">Its folder.</param>
/// <param name="State">Whether it is complete.</param>
/// <param name="Problem">Why it is not; <see langword="null"/> for a complete one.</param>
/// <param name="Manifest">What is in it; <see langword="null"/> if it has no manifest that can be read.</param>
/// <param name="Verification">How the last verification of it ended; <see langword="null"/> if there was none.</param>
internal sealed record BackupEntry(BackupFolder Folder, BackupState State, string? Problem, BackupManifest? Manifest, VerificationMark? Verification)
{
    /// <summary>Whether it was verified, and found good.</summary>
    public bool IsVerified => Verification is { IsGood: true };
}
