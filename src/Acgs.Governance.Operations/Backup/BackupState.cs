// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Backup;

/// <summary>What a folder of a backup is.</summary>
internal enum BackupState
{
    /// <summary>It has its manifest, and all files in the length that the manifest says.</summary>
    Complete,

    /// <summary>It lacks something.</summary>
    Damaged,

    /// <summary>It is being made, or the run that made it died.</summary>
    Partial,
}
