// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Health;

/// <summary>Receives every probe result.</summary>
internal interface IHealthListener
{
    /// <param name="before">The previously reported state.</param>
    /// <param name="now">The newly reported state, with the times of the result.</param>
    void OnResult(CheckState before, CheckState now);
}
