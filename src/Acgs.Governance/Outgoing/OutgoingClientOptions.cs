// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Outgoing;

/// <summary>Options of one named HTTP client.</summary>
internal sealed class OutgoingClientOptions
{
    public bool SendsHash { get; set; }
}
