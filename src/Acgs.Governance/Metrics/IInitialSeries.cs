// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Metrics;

/// <summary>Metrics whose label sets are all known: their series are there from the start, so that <c>increase()</c> sees the first event.</summary>
internal interface IInitialSeries
{
    /// <summary>Adds zero to every label set. Series that are observed, not added to, need no more than to be created at start.</summary>
    void Register()
    {
    }
}
