// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Alerts.Sending;

/// <summary>Who calls the outbox.</summary>
internal enum OutboxCaller
{
    Writer,
    Deliverer,
}
