// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Tests.Configuration.Schema;

/// <summary>The key that the ledger in PostgreSQL reads; its options class has more than configuration can say.</summary>
internal sealed class PostgreSqlLedgerSettings
{
    /// <summary>The schema of the ledger in PostgreSQL. Default: acgs_ledger. Range: 1 to 63 bytes.</summary>
    public string? Schema { get; set; }
}
