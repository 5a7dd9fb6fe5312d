// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Outgoing;

/// <summary>What one HTTP client does, under its name.</summary>
internal sealed class OutgoingClientOptions
{
    /// <summary>Whether its requests state the hash; a client that is told twice still states it once.</summary>
    public bool StatesHash { get; set; }
}
