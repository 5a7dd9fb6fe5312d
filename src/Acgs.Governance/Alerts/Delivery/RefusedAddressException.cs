// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Alerts.Delivery;

/// <summary>The name of a receiver leads to an address that alerts are not sent to.</summary>
internal sealed class RefusedAddressException(string message) : IOException(message);
