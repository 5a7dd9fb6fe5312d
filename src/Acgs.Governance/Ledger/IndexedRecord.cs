// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Ledger;

/// <summary>A place in the log, and the row that is there.</summary>
/// <param name="Index">The place, from 0 on; <see langword="null"/> for a row that has none yet.</param>
/// <param name="Record">The row; <see langword="null"/> if it is gone.</param>
public sealed record IndexedRecord(long? Index, StoredRecord? Record);
