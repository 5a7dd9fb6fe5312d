// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Rules;

namespace Acgs.Governance.Monitoring.Scenarios;

/// <summary>Series over time, and which alerts fire when.</summary>
/// <param name="Name">What happens.</param>
/// <param name="Interval">The time between two values of a series.</param>
/// <param name="Series">Series with their values, in the notation of promtool.</param>
/// <param name="Expected">Which alerts fire, by minutes from the beginning.</param>
internal sealed record RuleScenario(
    string Name, TimeSpan Interval, IReadOnlyList<(string Series, string Values)> Series, IReadOnlyList<(double Minutes, FiringAlert[] Alerts)> Expected)
{
    /// <summary>Queries that must be 1, by minutes from the beginning.</summary>
    public IReadOnlyList<(double Minutes, string Query)> Checks { get; init; } = [];

    /// <summary>What somebody reads, by minutes from the beginning.</summary>
    public IReadOnlyList<ReadAlert> Read { get; init; } = [];
}

/// <summary>An alert that fires.</summary>
/// <param name="Job">Whose it is.</param>
/// <param name="Name">Its name.</param>
/// <param name="Count">For how many label sets.</param>
internal readonly record struct FiringAlert(string Job, string Name, int Count = 1);

/// <summary>An alert as somebody reads it.</summary>
/// <param name="Minutes">When.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Labels">Its labels besides those of the rule.</param>
/// <param name="Description">The text with its values.</param>
internal sealed record ReadAlert(double Minutes, AlertRule Rule, IReadOnlyList<(string Name, string Value)> Labels, string Description);
