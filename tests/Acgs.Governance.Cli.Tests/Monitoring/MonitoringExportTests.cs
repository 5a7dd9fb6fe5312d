// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Commands;
using Acgs.Governance.Cli.Tests.Kit;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Cli.Tests.Monitoring;

public sealed class MonitoringExportTests : IDisposable
{
    private static readonly string[] Pages = ["docs/command-line/monitoring.md", "docs/monitoring.md"];
    private static readonly string[] OtherTargets = ["orders:8080", "[::1]:8081", "environment: production", "scrape_interval: 10s", "alerts:9093"];
    private static readonly string[] OtherRules =
    [
        "{job=\"orders\",environment=\"production\"}", "for: 20s", ">= 50", "le=\"0.01\"", "14.4 * 0.005", "< 0.9",
        "https://docs.example.com/runbooks/AcgsTargetDown.md",
    ];

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
    public async Task Export_OfAnotherPlatform_IsAboutIt()
    {
        var result = await CliProcess.RunAsync(
            _folder, "monitoring", "export", ".", "--service", "orders=orders:8080", "--service", "orders=[::1]:8081", "--exporter", "none",
            "--label", "environment=production", "--availability", "99.5", "--p99", "10", "--cache-hits", "90", "--threshold", "down=20s",
            "--threshold", "errors-per-day=50", "--interval", "10s", "--alertmanager", "alerts:9093", "--runbooks", "https://docs.example.com/runbooks");

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
        var (prometheus, rules) = (_folder.Read("prometheus-constitutional.yml"), _folder.Read("acgs-rules.yml"));
        Assert.All(OtherTargets, expected => Assert.Contains(expected, prometheus, StringComparison.Ordinal));
        Assert.All(OtherRules, expected => Assert.Contains(expected, rules, StringComparison.Ordinal));
        Assert.DoesNotContain("auth", prometheus + rules, StringComparison.Ordinal);
        Assert.DoesNotContain("AcgsExporterDown", rules, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--service http://orders:8080", "--service takes job=host:port, such as auth=localhost:8016, not 'http://orders:8080'.")]
    [InlineData("--service a.b=c:1", "--service takes job=host:port, such as auth=localhost:8016, not 'a.b=c:1'.")]
    [InlineData("--exporter none --exporter node=a:9100", "--exporter takes job=host:port, such as auth=localhost:8016, not 'none'.")]
    [InlineData("--exporter auth=localhost:9100", "The job 'auth' is a service and an exporter; give one of them another name.")]
    [InlineData("--label environment", "--label takes name=value, such as environment=production, not 'environment'.")]
    [InlineData("--label __name__=up", "--label takes name=value, such as environment=production, not '__name__=up'.")]
    [InlineData("--label severity=low", "--label: the label 'severity' has a meaning of its own; choose another name.")]
    [InlineData("--threshold up=1", "--threshold takes name=value, not 'up=1'; the names are errors-per-hour, errors-per-day, ")]
    [InlineData("--threshold down=10", "--threshold down takes a time of Prometheus such as 5m, 12h or 30d.")]
    [InlineData("--threshold down=5m", "--threshold down takes 1s to 1m, not 5m.")]
    [InlineData("--threshold errors-per-hour=-1", "--threshold errors-per-hour takes 2 to 100, not -1.")]
    [InlineData("--threshold errors-per-hour=20", "--threshold errors-per-day takes at least as many as errors-per-hour.")]
    [InlineData("--interval 30s --threshold stale-health=1m", "--threshold stale-health takes at least four times the interval, 2m.")]
    [InlineData("--interval 2m", "--interval takes at most 1m: rates over five minutes need several scrapes.")]
    [InlineData("--availability 90", "--availability takes at least 97.5: what may fail more often never burns fast.")]
    [InlineData("--p99 7", "--p99 takes a bound of the histogram, in milliseconds: 0.25, 0.5, 1, 2.5, 5, 10, ")]
    [InlineData("--alertmanager http://a:9093", "--alertmanager takes host:port, such as localhost:9093, not 'http://a:9093'.")]
    [InlineData("--page-webhook oncall", "--page-webhook takes an address such as https://example.com/webhook, not 'oncall'.")]
    public async Task Export_OfWhatCannotBe_IsNamedAndWritesNothing(string options, string expected)
    {
        var result = await CliProcess.RunAsync(_folder, ["monitoring", "export", "out", .. options.Split(' ')]);

        Assert.Equal((2, string.Empty), (result.ExitCode, result.Output));
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "out")));
    }

    [Fact]
    public async Task Export_IntoAFile_SaysSo()
    {
        _folder.Write("out", "");

        var result = await CliProcess.RunAsync(_folder, "monitoring", "export", "out");

        Assert.Equal((3, string.Empty), (result.ExitCode, result.Output));
        Assert.Contains("out cannot be written: ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Commands_OfThePages_AreOnes()
    {
        var pages = Pages.Select(page => File.ReadAllText(Path.Combine(SourceTree.Root, page)));
        var lines = pages.SelectMany(page => page.Replace(" \\\n", " ", StringComparison.Ordinal).Split('\n'))
            .Where(line => line.StartsWith("acgs-cli ", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Empty(RootCommands.Create().Parse(line["acgs-cli ".Length..]).Errors));
    }

    private static IEnumerable<(string Name, string Content)> FilesOf(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(path => (Path.GetRelativePath(folder, path), File.ReadAllText(path))).OrderBy(file => file.Item1, StringComparer.Ordinal);
}
