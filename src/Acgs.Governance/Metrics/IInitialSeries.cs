// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Metrics;

/// <summary>
/// Metrics with a known set of label values, whose series exist from the start, so that <c>increase()</c> counts the first event.
/// </summary>
internal interface IInitialSeries
{
    /// <summary>Adds zero for every label set. Observable instruments only need to be created at start.</summary>
    void Register()
    {
    }
}
