// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Backup;

/// <summary>What is to be backed up, and to where.</summary>
/// <param name="Server">The server, and the database on it.</param>
/// <param name="Ledger">The ledger; <see langword="null"/> if none is configured.</param>
/// <param name="Configuration">Files of configuration.</param>
/// <param name="Folder">The folder that backups are in.</param>
/// <param name="Retention">Which older ones go.</param>
/// <param name="ToolVersion">The version of this program.</param>
/// <param name="ConstitutionalHash">The active hash.</param>
internal sealed record BackupRequest(
    BackupServer Server,
    LedgerSource? Ledger,
    IReadOnlyList<string> Configuration,
    string Folder,
    BackupRetention Retention,
    string ToolVersion,
    string ConstitutionalHash);
