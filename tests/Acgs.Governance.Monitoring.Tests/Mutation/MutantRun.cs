// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Export;
using Acgs.Governance.Monitoring.Parameters;
using Acgs.Governance.Monitoring.Scenarios;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Monitoring.Tests.Mutation;

/// <summary>Runs the scenarios on rules, and says whether one notices.</summary>
internal static class MutantRun
{
    private const string Hash = "cdd01ef066bc6cf2";

    // The fastest first.
    private static readonly string[] Order = ["seconds", "hours", "minutes", "days", "month"];
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(15);
    private static readonly MonitoringParameters Parameters = new();
    private static readonly ScenarioSet[] Sets = [.. PlatformScenarios.Of(Parameters).OrderBy(set => Array.IndexOf(Order, set.Name))];

    /// <summary>The name of the scenarios that noticed, or <see langword="null"/>.</summary>
    public static async Task<string?> NoticedByAsync(Reach reach)
    {
        var folder = Directory.CreateTempSubdirectory("acgs-mutant-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, MonitoringFiles.Rules), RulesFile.Write(reach.Groups, Parameters, Hash));
            foreach (var set in Sets)
            {
                if (!await IsGreenAsync(folder.FullName, reach.Reduce(set)))
                {
                    return set.Name;
                }
            }

            return null;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<bool> IsGreenAsync(string folder, ScenarioSet set)
    {
        var file = MonitoringFiles.RuleTests(set.Name);
        await File.WriteAllTextAsync(Path.Combine(folder, file), RuleTestsFile.Write(file, set, Parameters, Hash));
        await using var promtool = AppProcess.Start(ServerBinaries.PromTool.Require(), ["test", "rules", file], workingDirectory: folder);
        var code = await promtool.WaitForExitAsync(Deadline);
        // A rule that Prometheus does not read proves nothing.
        Assert.DoesNotContain(promtool.Errors.Concat(promtool.Output), line => line.Contains("parse", StringComparison.Ordinal));
        return code == 0;
    }
}
