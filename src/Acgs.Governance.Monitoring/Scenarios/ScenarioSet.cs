// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Monitoring.Scenarios;

/// <summary>Scenarios whose rules are evaluated equally often.</summary>
/// <param name="Name">What they are about: part of the name of their file.</param>
/// <param name="Interval">How often rules are evaluated.</param>
/// <param name="Scenarios">The scenarios.</param>
internal sealed record ScenarioSet(string Name, TimeSpan Interval, IReadOnlyList<RuleScenario> Scenarios);
