// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using Acgs.Governance.Cli.Commands;
using Acgs.Governance.Cli.Tests.Kit;
using Acgs.Governance.Cli.Tests.Ledger;
using Acgs.Governance.Cli.Tests.Reports;
using Acgs.Governance.Operations.Tests.Health;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Cli.Tests.Assess;

/// <summary>The command around a service and a ledger; faults of a whole platform are in the tests of the platform.</summary>
public sealed class AssessCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Ledger_ThatSomebodyChanged_IsAFindingInEveryFormat()
    {
        using var ledger = await LedgerFolder.CreateAsync(100);
        await ledger.TamperAsync("UPDATE record SET service = 'nobody<b>' || char(27) WHERE seq = 4");
        await using var service = await AnsweringService.StartAsync();
        string[] line = ["assess", $"auth={service.Address}", "--since", "1m", "--ledger", LedgerFolder.Database, "--key", LedgerFolder.PublicKey];

        var json = await ledger.RunAsync([.. line, "--format", "json", "--inventory"]);
        var text = await ledger.RunAsync(line);
        var page = await ledger.RunAsync([.. line, "--format", "markdown", "--inventory"]);

        Assert.Equal((1, 1, 1), (json.ExitCode, text.ExitCode, page.ExitCode));
        Assert.Equal([], (await Schema.OwnAsync("assess")).Errors(json.Output));
        using var document = JsonDocument.Parse(json.Output);
        var finding = Assert.Single(document.RootElement.GetProperty("findings").EnumerateArray(), found => found.GetProperty("id").GetString() == "ledger_tampered");
        Assert.Equal(("P0", ledger.PathOf(LedgerFolder.Database)), (finding.GetProperty("priority").GetString(), finding.GetProperty("subject").GetString()));
        Assert.Contains(document.RootElement.GetProperty("inventory").EnumerateArray(), figure => figure.GetProperty("value").GetString() == "cdd01ef066bc6cf2");
        Assert.StartsWith($"P0  ledger_tampered  {ledger.PathOf(LedgerFolder.Database)}: ", text.Output, StringComparison.Ordinal);
        Assert.Contains($"    next: acgs-cli ledger verify --ledger {ledger.PathOf(LedgerFolder.Database)}\n", text.Output, StringComparison.Ordinal);
        Assert.Contains("\n## P0 `ledger_tampered`: ", page.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', text.Output + page.Output);
    }

    [Fact]
    public async Task Platform_WithoutFaults_IsClean()
    {
        await using var service = await AnsweringService.StartAsync();

        var result = await CliProcess.RunAsync(_folder, "assess", $"auth={service.Address}");
        var strict = await CliProcess.RunAsync(_folder, "assess", $"auth={service.Address}", "--expect-clean", "--prometheus", "http://127.0.0.1:1");

        Assert.Equal((0, "clean\n"), (result.ExitCode, result.Output));
        Assert.Equal(3, strict.ExitCode);
        Assert.Contains("P2  not_checked  alerts in http://127.0.0.1:1/: ", strict.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Source_ThatWasNamedAndCannotBeAsked_IsAFailureThatShowsTheRest()
    {
        await using var service = await AnsweringService.StartAsync();
        service.Body = AnsweringService.BodyOf("unhealthy");

        var result = await CliProcess.RunAsync(_folder, "assess", $"auth={service.Address}", "--backups", "none");

        Assert.Equal(3, result.ExitCode);
        Assert.StartsWith("P0  service_unhealthy  auth: it says that it is unhealthy\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("not checked  backups in none: ", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("assess --since yesterday", "--since takes an age such as 24h or 7d")]
    [InlineData("assess --timeout 5", "--timeout takes a time such as 500ms, 5s or 1m")]
    [InlineData("assess --window 5", "--window takes a time of Prometheus such as 5m")]
    [InlineData("assess --slow never", "--slow takes a time such as 500ms, 5s or 1m")]
    [InlineData("assess --prometheus x", "--prometheus takes an address such as http://localhost:8080.")]
    [InlineData("assess --database postgresql://u:secret@h/d", "--database has a password, which others on the machine can read")]
    [InlineData("assess --database Database=x", "--database names no host")]
    [InlineData("assess --redis redis://:secret@h", "--redis has a password, which others on the machine can read")]
    [InlineData("assess --checkpoint none", "checkpoint file 'none' does not exist.")]
    [InlineData("assess --config none", "--config: 'none' does not exist")]
    [InlineData("assess x", "The target 'x' is none")]
    [InlineData("assess --optional x", "--optional names 'x', but the targets are postgresql, redis")]
    public async Task Assess_WrongArgument_IsNamed(string line, string expected)
    {
        var result = await CliProcess.RunAsync(_folder, line.Split(' '));

        Assert.Equal((2, string.Empty), (result.ExitCode, result.Output));
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Commands_OfThePage_AreOnes()
    {
        var page = File.ReadAllLines(Path.Combine(SourceTree.Root, "docs/command-line/assess.md"));
        var examples = page.Where(line => line.StartsWith("acgs-cli ", StringComparison.Ordinal));
        var next = page.Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split(" | ")[^1].Trim('|', ' ', '`'))
            .Where(text => text.StartsWith("acgs-cli ", StringComparison.Ordinal));

        Assert.All(examples.Concat(next), line => Assert.Empty(RootCommands.Create().Parse(line["acgs-cli ".Length..]).Errors));
    }
}
