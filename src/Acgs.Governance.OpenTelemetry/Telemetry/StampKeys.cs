// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Telemetry;

/// <summary>The log stamp keys that a resource already has.</summary>
/// <param name="Hash">Whether the resource has the active hash.</param>
/// <param name="Service">Whether its <c>service.name</c> equals the name of the governed service.</param>
internal sealed record StampKeys(bool Hash, bool Service)
{
    public bool Contain(string key) => (Hash && key == GovernanceResource.Hash) || (Service && key == "service");
}
