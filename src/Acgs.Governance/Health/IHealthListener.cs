// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Health;

/// <summary>Is told of every result of every probe.</summary>
internal interface IHealthListener
{
    /// <summary>Takes note of a result.</summary>
    /// <param name="before">The state that counted before it.</param>
    /// <param name="now">The state that counts from now on, with the times of the result.</param>
    void OnResult(CheckState before, CheckState now);
}
