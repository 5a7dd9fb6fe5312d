// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health;

namespace Acgs.Governance.Checkpoints;

/// <summary>Health reasons of <see cref="LedgerConditionException"/>.</summary>
internal sealed class LedgerReasonClassifier : IHealthReasonClassifier
{
    public HealthReason? Classify(Exception exception) => (exception as LedgerConditionException)?.Reason;
}
