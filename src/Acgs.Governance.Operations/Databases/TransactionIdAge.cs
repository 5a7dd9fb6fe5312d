// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Databases;

/// <summary>The oldest transaction of a server that no vacuum has frozen. At about two thousand million it takes no more writes.</summary>
/// <param name="Database">The database that it is in.</param>
/// <param name="Age">How many transactions ago it was.</param>
/// <param name="FreezeMaxAge">The age at which autovacuum is forced to freeze a table (autovacuum_freeze_max_age).</param>
internal sealed record TransactionIdAge(string Database, long Age, long FreezeMaxAge);
