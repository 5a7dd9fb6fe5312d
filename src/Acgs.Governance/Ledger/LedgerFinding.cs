// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Ledger;

/// <summary>Something that is wrong with a ledger.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Index">The first record that it concerns; <see langword="null"/> where none can be named.</param>
/// <param name="Message">What it is, for people.</param>
public sealed record LedgerFinding(LedgerFindingKind Kind, long? Index, string Message);
