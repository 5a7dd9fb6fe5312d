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
        await SignARecordAsync(shell, platform);

        foreach (var block in GuidePage.Names.SelectMany(GuidePage.Blocks).Where(block => block is { IsExample: false, Language: "sh" or "sql" }))
        {
            var (code, text) = await shell.RunAsync(block.Language == "sql" ? AsCommand(block) : block);
            output.WriteLine($"{block}: {code}\n{text}");
            Assert.True(code == 0, $"{block} ended with {code}:\n{block.Text}\n{text}");
        }

        Assert.InRange(queries.Length, 8, 20);
    }

    // A platform of some minutes has nothing in its ledger, and so no checkpoint.
    private static async Task SignARecordAsync(GuideShell shell, PlatformProcess platform)
    {
        Assert.Equal(0, (await shell.RunAsync(new("a first record", 0, "sh", IsExample: false, "acgs-cli cache clear --prefix nothing: --yes"))).ExitCode);
        await Eventually.TrueAsync(() => new FileInfo(platform.Auth.Checkpoints!) is { Exists: true, Length: > 0 }, Deadline, "a checkpoint");
    }

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
