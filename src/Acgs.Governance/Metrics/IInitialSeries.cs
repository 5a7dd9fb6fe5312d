// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Metrics;

/// <summary>Counters whose label sets are all known: they are born at zero, so that <c>increase()</c> sees the first event.</summary>
internal interface IInitialSeries
{
    /// <summary>Adds zero to every label set.</summary>
    void Register();
}
