// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts.Delivery;

namespace Acgs.Governance.Alerts.Sending;

/// <summary>Wakes the delivery of this process, if there is one.</summary>
internal sealed class AlertSignal
{
    public AlertDeliverer? Deliverer { get; set; }

    public void Set() => Deliverer?.Wake();
}
