// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Backup;

/// <summary>Where in a backup the ledger is.</summary>
internal enum LedgerPlace
{
    /// <summary>In the dump of the database.</summary>
    Dump,

    /// <summary>A file of SQLite beside the dump.</summary>
    File,
}
