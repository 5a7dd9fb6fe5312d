// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Backup;

/// <summary>Where the ledger of a service is: a file of SQLite, or a schema in a database.</summary>
/// <param name="Path">The file; <see langword="null"/> for PostgreSQL.</param>
/// <param name="Server">The server; <see langword="null"/> for SQLite.</param>
/// <param name="Schema">The schema.</param>
internal sealed record LedgerSource(string? Path, BackupServer? Server, string Schema);
