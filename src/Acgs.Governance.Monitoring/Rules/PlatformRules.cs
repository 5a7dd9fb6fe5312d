// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Parameters;

namespace Acgs.Governance.Monitoring.Rules;

/// <summary>The rules of the platform.</summary>
internal sealed class PlatformRules
{
    public PlatformRules(MonitoringParameters parameters)
    {
        var promql = new Promql(parameters.Selector);
        Groups =
        [
            ObjectiveRules.Ratios(promql), Windows.OfMinutes(parameters, promql), Windows.OfDays(parameters),
            TargetRules.Pages(parameters, promql), ConstitutionRules.Violations(parameters, promql),
            ObjectiveRules.Alerts(parameters, promql), ConstitutionRules.Checks(parameters, promql),
            TargetRules.Tickets(parameters, promql), OperationRules.All(parameters, promql),
        ];
    }

    public IReadOnlyList<RuleGroup> Groups { get; }

    public IEnumerable<AlertRule> Alerts => Groups.SelectMany(group => group.Alerts);
}
