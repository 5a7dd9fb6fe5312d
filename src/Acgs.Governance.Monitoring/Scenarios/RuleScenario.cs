// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Monitoring.Scenarios;

/// <summary>Series over time, and which alerts fire when.</summary>
/// <param name="Name">What happens.</param>
/// <param name="Interval">The time between two values of a series.</param>
/// <param name="Series">Series with their values, in the notation of promtool.</param>
/// <param name="Expected">Which alerts fire at a time: <c>job/alert</c>, and <c>/alert</c> for one without a job.</param>
internal sealed record RuleScenario(
    string Name, TimeSpan Interval, IReadOnlyList<(string Series, string Values)> Series, IReadOnlyList<(TimeSpan At, string[] Firing)> Expected);
