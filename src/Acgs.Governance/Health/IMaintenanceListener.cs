// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Health;

/// <summary>Told when code takes the service out and puts it back.</summary>
internal interface IMaintenanceListener
{
    /// <summary>Maintenance began, or goes on for another reason.</summary>
    void OnBegun(string reason, DateTimeOffset at);

    /// <summary>The last maintenance ended.</summary>
    void OnEnded();
}
