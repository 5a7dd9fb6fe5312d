// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts.Sources;
using Acgs.Governance.Ledger;
using Acgs.Governance.Recording;

namespace Acgs.Governance.Alerts.Sending;

/// <summary>Alerts about violations where there is no ledger.</summary>
internal sealed class ViolationListener(ViolationAlerts alerts, AlertRaiser raiser) : IRecordListener
{
    public void OnRecord(ViolationRecord record)
    {
        if (alerts.Find(record) is { } occurrence)
        {
            raiser.Add(AlertChange.Opened(occurrence));
        }
    }
}
