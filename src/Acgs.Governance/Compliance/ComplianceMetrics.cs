// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics.Metrics;
using Acgs.Governance.Metrics;

namespace Acgs.Governance.Compliance;

/// <summary>Counts evaluated and compliant requests.</summary>
internal sealed class ComplianceMetrics : IInitialSeries
{
    private const int Successes = 0;
    private const int Violations = 1;

    private readonly StripedCounters _counts = new(cells: 2);

    public ComplianceMetrics(IMeterFactory factory)
    {
        var meter = GovernanceMeter.Create(factory);
        // Pipelines observe instruments in the order of their creation. Successes come before the total that includes them, so that the
        // ratio of two readings never exceeds 1.
        meter.CreateObservableCounter(
            GovernanceMeter.ComplianceSuccess, () => _counts.Read(Successes), description: "Requests that stated the active or an accepted constitutional hash.");
        meter.CreateObservableCounter(
            GovernanceMeter.Compliance,
            () => _counts.Read(Successes) + _counts.Read(Violations),
            description: "Requests whose constitutional hash was evaluated.");
    }

    /// <summary>Records an evaluated request.</summary>
    public void Record(bool isCompliant) => _counts.Increment(isCompliant ? Successes : Violations);
}
