// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Ledger;

/// <summary>A checkpoint of the log, signed.</summary>
/// <param name="Size">The number of records that it covers.</param>
/// <param name="Note">The C2SP signed note.</param>
public sealed record SignedCheckpoint(long Size, string Note);
