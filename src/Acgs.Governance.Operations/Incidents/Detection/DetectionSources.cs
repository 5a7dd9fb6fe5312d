// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts.Outbox;
using Acgs.Governance.Ledger;
using Acgs.Governance.Operations.Prometheus;

namespace Acgs.Governance.Operations.Incidents.Detection;

/// <summary>Where signs of incidents are looked for.</summary>
/// <param name="Ledger">The ledger.</param>
/// <param name="Outbox">The alerts of services.</param>
/// <param name="Prometheus">The address of Prometheus; <see langword="null"/> to leave it out.</param>
/// <param name="Alertmanager">The address of Alertmanager; <see langword="null"/> to leave it out.</param>
internal sealed record DetectionSources(ILedgerStore Ledger, IAlertOutbox Outbox, Uri? Prometheus, Uri? Alertmanager)
{
    /// <summary>Which alerts of Prometheus and Alertmanager.</summary>
    public LabelSelector Selector { get; init; } = LabelSelector.All;
}
