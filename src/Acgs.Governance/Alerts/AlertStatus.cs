// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Alerts;

/// <summary>Whether what an alert is about goes on.</summary>
public enum AlertStatus
{
    /// <summary>It has begun or goes on: <c>firing</c>.</summary>
    Firing,

    /// <summary>It is over: <c>resolved</c>.</summary>
    Resolved,
}
