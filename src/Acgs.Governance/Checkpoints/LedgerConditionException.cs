// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health;

namespace Acgs.Governance.Checkpoints;

/// <summary>A condition of the ledger that no exception of a store tells.</summary>
internal sealed class LedgerConditionException(HealthReason reason) : Exception
{
    public HealthReason Reason => reason;
}
