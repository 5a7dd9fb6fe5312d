// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Commands;
using Acgs.Governance.Cli.Tests.Adoption;
using Acgs.Governance.Cli.Tests.Kit;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Cli.Tests.Monitoring;

public sealed class MonitoringExportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Export_ByDefault_IsWhatTheRepositoryHas()
    {
        var result = await CliProcess.RunAsync(_folder, "monitoring", "export", "out/monitoring");

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
        Assert.Equal(FilesOf(Path.Combine(SourceTree.Root, "config/monitoring")), FilesOf(Path.Combine(_folder.Path, "out/monitoring")));
        Assert.Equal(FilesOf(Path.Combine(_folder.Path, "out/monitoring")).Select(file => $"out/monitoring/{file.Name}"), result.Output.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Export_OfOtherServices_IsAboutThem()
    {
        var result = await CliProcess.RunAsync(
            _folder, "monitoring", "export", ".", "--service", "orders=orders:8080", "--runbooks", "https://docs.example.com/runbooks/");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("orders:8080", _folder.Read("prometheus-constitutional.yml"), StringComparison.Ordinal);
        Assert.Contains("{job=\"orders\"}", _folder.Read("acgs-rules.yml"), StringComparison.Ordinal);
        Assert.Contains("https://docs.example.com/runbooks/AcgsTargetDown.md", _folder.Read("acgs-rules.yml"), StringComparison.Ordinal);
        Assert.DoesNotContain("auth", _folder.Read("acgs-rules.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_OfAServiceThatIsNone_IsNamed()
    {
        var result = await CliProcess.RunAsync(_folder, "monitoring", "export", ".", "--service", "http://orders:8080");

        Assert.Equal((2, string.Empty), (result.ExitCode, result.Output));
        Assert.Contains("--service takes job=host:port, such as auth=localhost:8016, not 'http://orders:8080'.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Runbooks_EachHaveCommandsThatAreOnes()
    {
        PrometheusServer.Require();
        await using var prometheus = await PrometheusServer.StartAsync("scrape_configs: []");
        foreach (var path in Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "docs/runbooks"), "*.md"))
        {
            var page = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
            foreach (var query in Blocks(page, "promql"))
            {
                // An error of Prometheus is an exception.
                _ = await prometheus.QueryAsync(query);
            }

            Assert.All(
                Blocks(page, "sh").SelectMany(block => block.Split('\n')),
                line => Assert.Empty(RootCommands.Create().Parse(line["acgs-cli ".Length..].Replace("'", "", StringComparison.Ordinal)).Errors));
            Assert.NotEmpty(Blocks(page, "promql").Concat(Blocks(page, "sh")));
            Assert.Equal(["Meaning", "Impact", "Diagnosis", "Mitigation"], page.Split("\n## ")[1..].Select(section => section.Split('\n')[0]));
        }
    }

    private static IEnumerable<(string Name, string Content)> FilesOf(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(path => (Path.GetRelativePath(folder, path), File.ReadAllText(path))).OrderBy(file => file.Item1, StringComparer.Ordinal);

    private static string[] Blocks(string page, string language) =>
        [.. page.Split($"```{language}\n")[1..].Select(block => block[..block.IndexOf("\n```", StringComparison.Ordinal)])];
}
