// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics.Metrics;
using Acgs.Governance.Metrics;

namespace Acgs.Governance.Compliance;

/// <summary>How many requests stated a constitution, how many stated ours, and which rules the others broke.</summary>
internal sealed class ComplianceMetrics : IInitialSeries
{
    private readonly Counter<long> _evaluated;
    private readonly Counter<long> _successes;
    private readonly Counter<long> _violations;

    public ComplianceMetrics(IMeterFactory factory)
    {
        var meter = GovernanceMeter.Create(factory);
        // Pipelines read instruments in the order of their creation. The part before the whole, and the whole counted before
        // the part: whatever happens between the two readings, the ratio stays at or below 1.
        _successes = meter.CreateCounter<long>(
            GovernanceMeter.ComplianceSuccess, description: "Requests that stated the active or an accepted constitutional hash.");
        _evaluated = meter.CreateCounter<long>(GovernanceMeter.Compliance, description: "Requests whose constitutional hash was judged.");
        _violations = meter.CreateCounter<long>(GovernanceMeter.Violations, description: "Requests that broke a rule of the constitution.");
    }

    /// <summary>Counts a judgement in which the hash was evaluated.</summary>
    public void Record(ComplianceRule? broken)
    {
        _evaluated.Add(1);
        if (broken is null)
        {
            _successes.Add(1);
        }
        else
        {
            _violations.Add(1, broken.Tag);
        }
    }

    public void Register()
    {
        _evaluated.Add(0);
        _successes.Add(0);
        foreach (var rule in ComplianceRule.All)
        {
            _violations.Add(0, rule.Tag);
        }
    }
}
