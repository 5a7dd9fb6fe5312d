// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using Acgs.Governance.Cli.Tests.Kit;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Cli.Tests.Commands.Docs;

/// <summary>What the check finds of the known defects of the original operations guide.</summary>
public sealed class GuideDefectsTests
{
    private const double LeastShare = 0.9;

    private static readonly string TestData = Path.Combine(SourceTree.Root, "tests/Acgs.Governance.Cli.Tests/Commands/Docs/testdata");

    [Fact]
    public async Task Guide_KnownDefects_AreFoundWhereTheTextShowsThem()
    {
        var found = await CheckGuideAsync();
        var findable = GuideDefects.All.Where(defect => defect.IsFindable).ToList();
        var missed = findable.Where(defect => defect.Lines.Any(line => !found.Contains((defect.Rule, line)))).ToList();

        var share = 1 - ((double)missed.Count / findable.Count);
        TestContext.Current.SendDiagnosticMessage("{0}", Describe(findable, missed, share));
        Assert.True(share >= LeastShare, Describe(findable, missed, share));
    }

    [Fact]
    public async Task Guide_Findings_AreNoOthers()
    {
        var expected = GuideDefects.All.SelectMany(defect => defect.Lines.Select(line => (defect.Rule, line))).Append(GuideDefects.OverdueReview);

        var found = await CheckGuideAsync();

        Assert.Equal(expected.Distinct().Order(), found.Order());
    }

    [Theory]
    [InlineData("mkdocs", 5)]
    [InlineData("docusaurus", 3)]
    [InlineData("readme", 2)]
    public async Task OrdinaryDocuments_HaveNoFinding(string name, int count)
    {
        using var folder = new TemporaryFolder();
        await folder.GitAsync("init", "-q");
        var corpus = Path.Combine(TestData, "ordinary", name);
        foreach (var file in Directory.EnumerateFiles(corpus, "*", SearchOption.AllDirectories))
        {
            folder.Write(Path.GetRelativePath(corpus, file), File.ReadAllBytes(file));
        }

        var result = await CliProcess.RunAsync(folder, "docs", "check");

        Assert.Equal($"{count} documents: 0 findings, 0 unreadable\n", result.Output);
    }

    [Fact]
    public void Table_OfDefects_HasEveryRowOnce()
    {
        string[] rows = [.. Enumerable.Range(1, 43).Select(row => $"{row}"), "a", "b", "c", "d", "e", "f", "g", "h"];

        Assert.Equal(rows, GuideDefects.All.Select(defect => defect.Row));
        Assert.All(GuideDefects.All, defect => Assert.NotEqual(defect.IsFindable, defect.Reason.Length > 0));
        Assert.All(GuideDefects.All, defect => Assert.Equal(defect.IsFindable, defect.Lines.Length > 0));
    }

    private static string Describe(List<GuideDefect> findable, List<GuideDefect> missed, double share) =>
        $"{findable.Count - missed.Count} of {findable.Count} findable rows ({share:P1}) of {GuideDefects.All.Count}; "
        + $"missed: {string.Join(", ", missed.Select(defect => defect.Row))}";

    private static async Task<HashSet<(string Rule, int Line)>> CheckGuideAsync()
    {
        using var folder = new TemporaryFolder();
        await folder.GitAsync("init", "-q");
        folder.Write("docs/operations/guide.md", File.ReadAllBytes(Path.Combine(TestData, "operations-guide.md")));
        folder.Write("config/monitoring/prometheus-constitutional.yml", "scrape_configs: []\n");
        var result = await CliProcess.RunAsync(folder, "docs", "check", "--format", "json");

        Assert.Equal(1, result.ExitCode);
        using var document = JsonDocument.Parse(result.Output);
        return [.. document.RootElement.GetProperty("findings").EnumerateArray()
            .Select(finding => (finding.GetProperty("id").GetString()!, finding.GetProperty("line").GetInt32()))];
    }
}
