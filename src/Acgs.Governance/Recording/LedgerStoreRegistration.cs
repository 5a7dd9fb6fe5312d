// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Recording;

/// <summary>The store that keeps the ledger.</summary>
/// <param name="Store">Its type.</param>
/// <param name="Traits">What it says of itself.</param>
internal sealed record LedgerStoreRegistration(Type Store, LedgerStoreTraits Traits);
