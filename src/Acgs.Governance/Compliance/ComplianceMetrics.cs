// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics.Metrics;
using Acgs.Governance.Metrics;

namespace Acgs.Governance.Compliance;

/// <summary>Counts evaluated and compliant requests, and violations by rule.</summary>
internal sealed class ComplianceMetrics : IInitialSeries
{
    private const int Successes = 0;
    private const int FirstRule = 1;

    private readonly StripedCounters _counts = new(FirstRule + ComplianceRule.All.Count);

    public ComplianceMetrics(IMeterFactory factory)
    {
        var meter = GovernanceMeter.Create(factory);
        // Pipelines observe instruments in the order of their creation. Successes come before the total that includes them, so that the
        // ratio of two readings never exceeds 1.
        meter.CreateObservableCounter(
            GovernanceMeter.ComplianceSuccess, () => _counts.Read(Successes), description: "Requests that stated the active or an accepted constitutional hash.");
        meter.CreateObservableCounter(GovernanceMeter.Compliance, ReadAll, description: "Requests whose constitutional hash was evaluated.");
        meter.CreateObservableCounter(GovernanceMeter.Violations, ReadViolations, description: "Requests that violated a compliance rule.");
    }

    /// <summary>Records an evaluated request.</summary>
    public void Record(ComplianceRule? broken) => _counts.Increment(broken is null ? Successes : FirstRule + broken.Index);

    private long ReadAll()
    {
        var sum = _counts.Read(Successes);
        foreach (var rule in ComplianceRule.All)
        {
            sum += _counts.Read(FirstRule + rule.Index);
        }

        return sum;
    }

    private IEnumerable<Measurement<long>> ReadViolations()
    {
        foreach (var rule in ComplianceRule.All)
        {
            yield return new(_counts.Read(FirstRule + rule.Index), rule.Tag);
        }
    }
}
