// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Telemetry;

/// <summary>The keys of the log stamp that a resource states as well.</summary>
/// <param name="Hash">Whether it states the active hash.</param>
/// <param name="Service">Whether its <c>service.name</c> is the name of the governed service.</param>
internal sealed record StampKeys(bool Hash, bool Service)
{
    public bool Contain(string key) => (Hash && key == GovernanceResource.Hash) || (Service && key == "service");
}
