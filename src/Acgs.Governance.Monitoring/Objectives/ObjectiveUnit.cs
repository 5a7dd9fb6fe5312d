// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Monitoring.Objectives;

/// <summary>The unit of an objective.</summary>
internal enum ObjectiveUnit
{
    /// <summary>Seconds.</summary>
    Seconds,

    /// <summary>A share, 0 to 1.</summary>
    Share,

    /// <summary>Requests in a second.</summary>
    RequestsPerSecond,
}
