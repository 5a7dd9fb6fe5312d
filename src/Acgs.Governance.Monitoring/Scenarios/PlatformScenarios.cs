// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Parameters;

namespace Acgs.Governance.Monitoring.Scenarios;

/// <summary>What the rules must and must not tell.</summary>
internal static class PlatformScenarios
{
    private static readonly TimeSpan Scrapes = TimeSpan.FromSeconds(150);

    /// <summary>All scenarios, by how often rules are evaluated in them.</summary>
    public static IReadOnlyList<ScenarioSet> Of(MonitoringParameters parameters)
    {
        // A rate over five minutes needs two scrapes within them, however seldom it is asked for.
        ScenarioSet Set(string name, TimeSpan interval, Func<ScenarioWriter, IEnumerable<RuleScenario>> scenarios) =>
            new(name, interval, [.. scenarios(new(parameters, interval < Scrapes ? interval : Scrapes))]);
        return
        [
            Set("seconds", parameters.Interval, OutageScenarios.All),
            Set("minutes", TimeSpan.FromSeconds(15), writer => [.. ConstitutionScenarios.All(writer), .. OperationScenarios.All(writer)]),
            Set("hours", TimeSpan.FromSeconds(30), TrafficScenarios.All),
            Set("days", TimeSpan.FromMinutes(5), BurnScenarios.All),
            Set("month", TimeSpan.FromMinutes(30), MonthScenarios.All),
        ];
    }
}
