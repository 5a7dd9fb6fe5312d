// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Alerts.Sending;

/// <summary>A store that keeps alerts, without a ledger.</summary>
internal sealed record AlertStoreRegistration
{
    /// <summary>The service key of the store.</summary>
    public const string Key = "Acgs.Governance.Alerts";
}
