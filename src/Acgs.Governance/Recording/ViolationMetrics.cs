// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics.Metrics;
using Acgs.Governance.Metrics;

namespace Acgs.Governance.Recording;

/// <summary>Counts violations by rule.</summary>
internal sealed class ViolationMetrics : IInitialSeries
{
    private readonly ViolationRules _rules;
    private readonly StripedCounters _counts;

    public ViolationMetrics(IMeterFactory factory, ViolationRules rules)
    {
        (_rules, _counts) = (rules, new(rules.All.Count));
        GovernanceMeter.Create(factory).CreateObservableCounter(
            GovernanceMeter.Violations, Read, description: "Violations of constitutional rules.");
    }

    public void Count(ViolationRule rule) => _counts.Increment(_rules.IndexOf(rule));

    private IEnumerable<Measurement<long>> Read()
    {
        for (var index = 0; index < _rules.All.Count; index++)
        {
            yield return new(_counts.Read(index), _rules.All[index].Tag);
        }
    }
}
