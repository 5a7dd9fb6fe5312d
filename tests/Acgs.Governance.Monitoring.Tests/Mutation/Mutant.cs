// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Rules;

namespace Acgs.Governance.Monitoring.Tests.Mutation;

/// <summary>Rules of which one is changed in one place.</summary>
/// <param name="Kind">What is changed.</param>
/// <param name="Rule">The name of the rule.</param>
/// <param name="Change">What was there, and what is.</param>
/// <param name="Groups">All rules.</param>
internal sealed record Mutant(string Kind, string Rule, string Change, IReadOnlyList<RuleGroup> Groups)
{
    /// <summary>Rules with another expression of a rule.</summary>
    public static IReadOnlyList<RuleGroup> With(IReadOnlyList<RuleGroup> groups, string rule, string expression) =>
    [
        .. groups.Select(group => group with
        {
            Recording = [.. group.Recording.Select(one => one.Name == rule ? one with { Expression = expression } : one)],
            Alerts = [.. group.Alerts.Select(one => one.Name == rule ? one with { Expression = expression } : one)],
        }),
    ];

    /// <summary>Rules with another alert instead of the one of its name.</summary>
    public static IReadOnlyList<RuleGroup> With(IReadOnlyList<RuleGroup> groups, AlertRule rule) =>
        [.. groups.Select(group => group with { Alerts = [.. group.Alerts.Select(one => one.Name == rule.Name ? rule : one)] })];
}
