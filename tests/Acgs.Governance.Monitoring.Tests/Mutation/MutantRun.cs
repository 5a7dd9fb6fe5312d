// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Concurrent;
using Acgs.Governance.Monitoring.Export;
using Acgs.Governance.Monitoring.Parameters;
using Acgs.Governance.Monitoring.Rules;
using Acgs.Governance.Monitoring.Scenarios;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Monitoring.Tests.Mutation;

/// <summary>Runs the scenarios on rules, one by one, until one notices.</summary>
internal sealed class MutantRun
{
    private const string Hash = "cdd01ef066bc6cf2";

    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(15);
    private static readonly MonitoringParameters Parameters = new();

    private readonly ConcurrentDictionary<string, Lazy<Task<bool>>> _unchanged = [];

    public static IReadOnlyList<RuleGroup> Groups { get; } = new PlatformRules(Parameters).Groups;

    /// <summary>The name of the scenario that notices, or <see langword="null"/>.</summary>
    public async Task<string?> NoticedByAsync(Mutant mutant)
    {
        var (reach, unchanged) = (new Reach(mutant), new Reach(mutant with { Groups = Groups }));
        var sets = PlatformScenarios.Of(Parameters).SelectMany(set => reach.Reduce(set).Scenarios.Select(scenario => set with { Scenarios = [scenario] }));
        foreach (var one in sets.Where(LooksAtIt).OrderBy(IsSilent).ThenBy(Steps))
        {
            if (!await IsGreenAsync(reach.Groups, one))
            {
                // What is noticed must be the change: without it the same rules are green in the same scenario.
                var name = one.Scenarios[0].Name;
                Assert.True(await _unchanged.GetOrAdd($"{unchanged.Key} {name}", _ => new(() => IsGreenAsync(unchanged.Groups, one))).Value, name);
                return $"{one.Name}: {name}";
            }
        }

        return null;
    }

    private static bool LooksAtIt(ScenarioSet set) => set.Scenarios[0].Expected.Count + set.Scenarios[0].Checks.Count > 0;

    // Where the alert is expected it is noticed soonest, where rules are evaluated seldom it takes least.
    private static bool IsSilent(ScenarioSet set) => set.Scenarios[0].Expected.All(expected => expected.Alerts.Length == 0) && set.Scenarios[0].Checks.Count == 0;

    private static double Steps(ScenarioSet set) =>
        set.Scenarios[0].Expected.Select(expected => expected.Minutes).Concat(set.Scenarios[0].Checks.Select(check => check.Minutes)).Max() / set.Interval.TotalMinutes;

    private static async Task<bool> IsGreenAsync(IReadOnlyList<RuleGroup> groups, ScenarioSet set)
    {
        var folder = Directory.CreateTempSubdirectory("acgs-mutant-");
        try
        {
            var file = MonitoringFiles.RuleTests(set.Name);
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, MonitoringFiles.Rules), RulesFile.Write(groups, Parameters, Hash));
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, file), RuleTestsFile.Write(file, set, Parameters, Hash));
            await using var promtool = AppProcess.Start(ServerBinaries.PromTool.Require(), ["test", "rules", file], workingDirectory: folder.FullName);
            var code = await promtool.WaitForExitAsync(Deadline);
            // A rule that Prometheus does not read proves nothing.
            Assert.DoesNotContain(promtool.Errors.Concat(promtool.Output), line => line.Contains("parse", StringComparison.Ordinal));
            return code == 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
