// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics.Metrics;
using Acgs.Governance.Metrics;

namespace Acgs.Governance.Compliance;

/// <summary>How many requests stated a constitution, how many stated ours, and which rules the others broke.</summary>
internal sealed class ComplianceMetrics : IInitialSeries
{
    private const int Successes = 0;
    private const int FirstRule = 1;

    private readonly CounterCells _counts = new(FirstRule + ComplianceRule.All.Count);

    public ComplianceMetrics(IMeterFactory factory)
    {
        var meter = GovernanceMeter.Create(factory);
        // Pipelines observe instruments in the order of their creation. The part before the whole, which is made of the part: whatever
        // happens between the two readings, the ratio stays at or below 1.
        meter.CreateObservableCounter(
            GovernanceMeter.ComplianceSuccess, () => _counts.Read(Successes), description: "Requests that stated the active or an accepted constitutional hash.");
        meter.CreateObservableCounter(GovernanceMeter.Compliance, ReadAll, description: "Requests whose constitutional hash was judged.");
        meter.CreateObservableCounter(GovernanceMeter.Violations, ReadViolations, description: "Requests that broke a rule of the constitution.");
    }

    /// <summary>Counts a judgement in which the hash was evaluated.</summary>
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
