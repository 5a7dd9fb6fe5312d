// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Backup;

/// <summary>The ledger as it is in a backup.</summary>
/// <param name="Place">Where in the backup it is.</param>
/// <param name="Schema">Its schema in PostgreSQL; <see langword="null"/> for SQLite.</param>
/// <param name="Origin">The name of the log.</param>
/// <param name="Size">How many records have a place in it.</param>
/// <param name="RootHash">The hash over them, recomputed from the records, in base64.</param>
/// <param name="Checkpoint">The latest checkpoint, a signed note; <see langword="null"/> if there is none.</param>
internal sealed record BackedUpLedger(LedgerPlace Place, string? Schema, string Origin, long Size, string RootHash, string? Checkpoint);
