// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Backup;

/// <summary>What is wrong with a backup.</summary>
internal enum BackupFindingKind
{
    /// <summary>The manifest is missing, changed, or none.</summary>
    ManifestInvalid,

    /// <summary>A file of the manifest is missing.</summary>
    FileMissing,

    /// <summary>A file is not the one that the manifest describes.</summary>
    FileChanged,

    /// <summary>There is a file that the manifest does not name.</summary>
    FileUnknown,

    /// <summary>The dump cannot be read.</summary>
    DumpUnreadable,

    /// <summary>The server has not an extension that the database needs.</summary>
    ExtensionMissing,

    /// <summary>Restoring ended in an error.</summary>
    RestoreFailed,

    /// <summary>What was restored has other tables or rows.</summary>
    RowsDiffer,

    /// <summary>What was restored has other constraints, indexes or other definitions.</summary>
    DefinitionsDiffer,

    /// <summary>The ledger is not the one that the manifest describes.</summary>
    LedgerDiffers,

    /// <summary>The records of the ledger do not agree with its tree.</summary>
    LedgerNotIntact,
}
