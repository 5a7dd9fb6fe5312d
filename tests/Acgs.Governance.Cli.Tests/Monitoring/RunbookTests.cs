// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.RegularExpressions;
using Acgs.Governance.Alerts.Outbox;
using Acgs.Governance.Cli.Tests.Alerts;
using Acgs.Governance.Cli.Tests.Kit;
using Acgs.Governance.Cli.Tests.Ledger;
using Acgs.Governance.Cli.Tests.Slo;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Cli.Tests.Monitoring;

/// <summary>Every command and every query of the runbooks, run where a service has its ledger and Prometheus its metrics.</summary>
public sealed partial class RunbookTests
{
    private const string OneAlert = "0198c0de-0000-7000-8000-000000000001";

    // Where these find something, it is the answer to the question.
    private static readonly string[] MayFind = ["health", "slo", "alerts list", "governance violations"];

    public static TheoryData<string> Pages { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "docs/runbooks"), "*.md").Select(path => Path.GetFileNameWithoutExtension(path)).Order()];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_HasItsSections_AndSomethingToLookAt(string alert)
    {
        var page = Read(alert);

        Assert.Equal(["Meaning", "Impact", "Diagnosis", "Mitigation"], page.Split("\n## ")[1..].Select(section => section.Split('\n')[0]));
        Assert.NotEmpty(Blocks(page, "promql").Concat(Blocks(page, "sh")));
    }

    [Fact]
    public async Task Queries_OfAllPages_AreAnswered()
    {
        PrometheusServer.Require();
        await using var prometheus = await PrometheusServer.StartAsync("scrape_configs: []");

        foreach (var query in Pages.SelectMany(page => Blocks(Read(page), "promql")))
        {
            // An error of Prometheus is an exception.
            _ = await prometheus.QueryAsync(query);
        }
    }

    [Fact]
    public async Task Commands_OfAllPages_Succeed()
    {
        PrometheusServer.Require();
        await using var auth = await KnownTraffic.StartAsync(("""acgs_requests_total{status="200"}""", 100), ("""acgs_requests_total{status="500"}""", 10));
        await using var prometheus = await PrometheusServer.StartAsync($$"""
            global: { scrape_interval: 1s }
            scrape_configs: [ { job_name: auth, static_configs: [ { targets: ["127.0.0.1:{{auth.Port}}"] } ] } ]
            """);
        using var ledger = await LedgerFolder.CreateAsync(records: 200);
        await using var alerts = await AlertFolder.CreateAsync();
        await alerts.AddAsync("first", OutboxState.Dead, "HTTP 500");
        await alerts.AddAsync(OneAlert, OutboxState.Dead, "HTTP 500");
        // An alert that was dropped is delivered no more, and so first.
        var commands = Pages.SelectMany(page => Commands(Read(page))).Distinct().OrderByDescending(command => command.Contains(" drop ", StringComparison.Ordinal)).ToList();

        foreach (var command in commands)
        {
            var shell = command.Replace("acgs-cli", CliProcess.Executable, StringComparison.Ordinal).Replace(" ID", $" {OneAlert}", StringComparison.Ordinal)
                .Replace("http://localhost:9091", prometheus.Address.ToString(), StringComparison.Ordinal);
            var folder = command.StartsWith("acgs-cli alert", StringComparison.Ordinal) ? alerts.Folder : ledger.Folder;
            var result = await Processes.RunAsync("/bin/bash", folder.Path, ["-c", shell]);
            var mayFind = MayFind.Any(prefix => command.StartsWith($"acgs-cli {prefix}", StringComparison.Ordinal));
            Assert.True(result.ExitCode == 0 || (result.ExitCode == 1 && mayFind), $"{command}: {result.ExitCode} {result.Output}{result.Error}");
        }

        Assert.InRange(commands.Count, 8, 20);
    }

    private static string Read(string alert) => File.ReadAllText(Path.Combine(SourceTree.Root, "docs/runbooks", $"{alert}.md"));

    // Those of blocks, and those of sentences.
    private static IEnumerable<string> Commands(string page) =>
        [.. Blocks(page, "sh").SelectMany(block => block.Split('\n')), .. Inline().Matches(page).Select(match => match.Groups[1].Value)];

    private static string[] Blocks(string page, string language) =>
        [.. page.Split($"```{language}\n")[1..].Select(block => block[..block.IndexOf("\n```", StringComparison.Ordinal)])];

    [GeneratedRegex("`(acgs-cli [^`]+)`")]
    private static partial Regex Inline();
}
