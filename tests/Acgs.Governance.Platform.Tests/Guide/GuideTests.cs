// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.TestServers;
using Acgs.Governance.TestServers.Platforms;

namespace Acgs.Governance.Platform.Tests.Guide;

/// <summary>Every command and query of the operations guide and its pages, run on the ports of the guide against the whole platform.</summary>
[Collection(GuidePorts.Name)]
public sealed class GuideTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Commands_OfTheGuide_Succeed()
    {
        await using var platform = await PlatformProcess.StartAsync("--ports", "guide");
        await using var traffic = GuideTraffic.Start(platform);
        var queries = GuidePage.Blocks(GuidePage.Guide).Where(block => block.Language == "promql").SelectMany(Queries).ToArray();
        await Eventually.TrueAsync(async () => await HaveDataAsync(platform, queries), Deadline, "every query of the guide to have data");
        var shell = GuideOperator.Shell(platform);
        await LiveADayAsync(shell, platform);
        var executed = GuidePage.Names.SelectMany(GuidePage.Blocks).Where(block => block is { IsExample: false, Language: "sh" or "sql" }).ToArray();

        foreach (var block in executed)
        {
            var (code, text) = await shell.RunAsync(block.Language == "sql" ? AsCommand(block) : block);
            output.WriteLine($"{block}: {code}\n{text}");
            Assert.True(code == 0, $"{block} ended with {code}:\n{block.Text}\n{text}");
        }

        await FailWhenSomethingIsDownAsync(shell, platform, executed);
        Assert.InRange(queries.Length, 10, 20);
        Assert.InRange(executed.Length, 40, 80);
    }

    // A platform of some minutes has nothing in its ledgers, and so no checkpoints, and no backup.
    private static async Task LiveADayAsync(GuideShell shell, PlatformProcess platform)
    {
        const string Day = """
            for service in services/*/; do acgs-cli cache clear --prefix nothing: --config "$service" || exit; done
            acgs-cli backup verify "$(acgs-cli backup create --to backups --format json | jq -er .backup)" --server postgresql://postgres@localhost:5440/postgres
            """;
        var (code, text) = await shell.RunAsync(new("the day before", 0, "sh", IsExample: false, Day));
        Assert.True(code == 0, text);
        foreach (var service in new[] { platform.Auth, platform.ConstitutionalAi, platform.Coordinator, platform.Blackboard })
        {
            await Eventually.TrueAsync(() => new FileInfo(service.Checkpoints!) is { Exists: true, Length: > 0 }, Deadline, "a checkpoint");
        }
    }

    // Neither the last command of a block nor the end of a pipeline may hide it.
    private static async Task FailWhenSomethingIsDownAsync(GuideShell shell, PlatformProcess platform, GuideBlock[] executed)
    {
        await platform.ConstitutionalAi.KillAsync();
        await platform.Prometheus.KillAsync();

        var (code, text) = await shell.RunAsync(executed.Single(block => block.Text.Contains("ask constitutional-ai", StringComparison.Ordinal)));
        Assert.NotEqual(0, code);
        Assert.Equal(["prometheus", "constitutional-ai"], Named(text, ": NOT healthy"));
        Assert.Equal(["postgresql", "redis", "auth", "coordinator", "blackboard"], Named(text, ": healthy"));
        var alerts = executed.Single(block => block.Text.Contains("/api/v1/alerts", StringComparison.Ordinal));
        Assert.NotEqual(0, (await shell.RunAsync(alerts)).ExitCode);
    }

    private static IEnumerable<string> Named(string text, string end) =>
        text.Split('\n').Where(line => line.EndsWith(end, StringComparison.Ordinal)).Select(line => line[..^end.Length]);

    private static GuideBlock AsCommand(GuideBlock block) => block with
    {
        Text = $"psql --host=localhost --port=5440 --username=acgs_user --dbname=acgs --set=ON_ERROR_STOP=1 <<'EOF'\n{block.Text}EOF\n",
    };

    // Between them are empty lines, above each is what it asks.
    private static IEnumerable<string> Queries(GuideBlock block) => block.Text.Split("\n\n")
        .Select(query => string.Join('\n', query.Split('\n').Where(line => !line.StartsWith('#'))).Trim());

    private static async Task<bool> HaveDataAsync(PlatformProcess platform, string[] queries)
    {
        foreach (var query in queries)
        {
            // An error of Prometheus is an exception.
            if ((await PrometheusApi.QueryAsync(platform.Prometheus.Address, query)).Count == 0)
            {
                return false;
            }
        }

        return true;
    }
}
