// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Ledger;

/// <summary>What the log needs of a row that has no index yet.</summary>
/// <param name="Id">The identifier, which is also the time.</param>
/// <param name="CanonicalJson">The bytes that are hashed.</param>
public readonly record struct PendingRecord(Guid Id, ReadOnlyMemory<byte> CanonicalJson);
