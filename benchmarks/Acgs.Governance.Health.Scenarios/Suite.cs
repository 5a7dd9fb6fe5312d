// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health.Scenarios.Cases;
using Acgs.Governance.Measuring.Scenarios;

namespace Acgs.Governance.Health.Scenarios;

/// <summary>The scenarios of this program.</summary>
internal static class Suite
{
    public static Task<int> RunAsync(string prefix) => new ScenarioSuite(
        "Packages mapped",
        [
            new ThroughputScenario(),
            new FlatCostScenario(),
            new NoCallsScenario(),
            new FrozenScenario("postgresql", isWarm: true),
            new FrozenScenario("postgresql", isWarm: false),
            new FrozenScenario("redis", isWarm: true),
            new FrozenScenario("redis", isWarm: false),
            new RollingScenario(),
            new FrozenTargetsScenario(),
        ]).RunAsync(prefix);
}
