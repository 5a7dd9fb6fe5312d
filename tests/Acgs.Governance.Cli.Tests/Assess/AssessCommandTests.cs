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
        await using var prometheus = await StartPrometheusAsync();
        string[] line =
        [
            "assess", $"auth={service.Address}", "--prometheus", prometheus.Address, "--since", "1m", "--ledger", LedgerFolder.Database,
            "--key", LedgerFolder.PublicKey,
        ];

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
        await using var prometheus = await StartPrometheusAsync();

        var result = await CliProcess.RunAsync(_folder, "assess", $"auth={service.Address}", "--prometheus", prometheus.Address, "--expect-clean");
        var strict = await CliProcess.RunAsync(_folder, "assess", $"auth={service.Address}", "--expect-clean", "--prometheus", "http://127.0.0.1:1");

        Assert.Equal(
            (0, """
                not checked  ledger: name one with --ledger, or the folder of its service with --config
                not checked  statistics of PostgreSQL: name the database with --database, or set ACGS_DATABASE
                not checked  statistics of Redis: name the server with --redis, or the folder of its service with --config
                not checked  backups: name their folder with --backups, or set ACGS_BACKUPS
                clean

                """.ReplaceLineEndings("\n")),
            (result.ExitCode, result.Output));
        Assert.Equal(3, strict.ExitCode);
        Assert.Contains("P2  not_checked  alerts in http://127.0.0.1:1/: ", strict.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Source_ThatWasNamedAndCannotBeAsked_IsAFailureThatShowsTheRest()
    {
        await using var service = await AnsweringService.StartAsync();
        service.Body = AnsweringService.BodyOf("unhealthy");
        await using var prometheus = await StartPrometheusAsync();

        var result = await CliProcess.RunAsync(_folder, "assess", $"auth={service.Address}", "--prometheus", prometheus.Address, "--backups", "none");

        Assert.Equal(3, result.ExitCode);
        Assert.StartsWith("P0  service_unhealthy  auth: it says that it is unhealthy\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("not checked  backups in none: ", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "Acgs": { "Ledger": { "Path": "none.db" } } }""", null, 1, "P0  ledger_lost  ", "There is no ledger at ")]
    [InlineData("{}", "none.db", 1, "P0  ledger_lost  ", "    next: acgs-cli ledger verify --ledger /")]
    [InlineData("""{ "ConnectionStrings": { "redis": "127.0.0.1:1" } }""", null, 3, "not checked  statistics of localhost:1: ", "nothing found in what could be checked")]
    [InlineData("""{ "ConnectionStrings": { "postgresql": "Host=127.0.0.1;Port=1" } }""", null, 3, "not checked  statistics of localhost:1: ", "nothing found")]
    public async Task Source_ThatAConfigurationNames_IsNeverClean(string settings, string? ledger, int code, string expected, string more)
    {
        await using var service = await AnsweringService.StartAsync();
        await using var prometheus = await StartPrometheusAsync();
        _folder.Write("appsettings.json", settings);

        var result = await RunAsync(
            new() { ["ACGS_LEDGER"] = ledger }, "assess", $"auth={service.Address}", "--prometheus", prometheus.Address);

        Assert.Equal(code, result.ExitCode);
        Assert.Contains(expected, result.Output, StringComparison.Ordinal);
        Assert.Contains(more, result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\nclean\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Backups_OfTheVariable_AreChecked()
    {
        await using var service = await AnsweringService.StartAsync();
        await using var prometheus = await StartPrometheusAsync();

        var result = await RunAsync(
            new() { ["ACGS_BACKUPS"] = _folder.Path }, "assess", $"auth={service.Address}", "--prometheus", prometheus.Address);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"P1  backup_missing  {_folder.Path}: ", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prometheus_ThatAnswersWithAnError_IsNeverClean()
    {
        await using var service = await AnsweringService.StartAsync();
        await using var prometheus = await StartPrometheusAsync();
        (prometheus.Status, prometheus.Body) = (422, """{ "status": "error", "error": "too many samples" }""");

        var result = await CliProcess.RunAsync(_folder, "assess", $"auth={service.Address}", "--prometheus", prometheus.Address);

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("api/v1/alerts: the answer is 422: too many samples\n", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("nothing found in what could be checked\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task State_OfAnEarlierRun_IsGoneOnFrom()
    {
        using var ledger = await LedgerFolder.CreateAsync(200);
        await using var service = await AnsweringService.StartAsync();
        await using var prometheus = await StartPrometheusAsync();
        string[] line = ["assess", $"auth={service.Address}", "--prometheus", prometheus.Address, "--since", "1s"];

        var first = await ledger.RunAsync([.. line, "--state", "state"]);
        await ledger.TamperAsync("UPDATE record SET rule = 'other' WHERE seq = 4");
        var second = await ledger.RunAsync([.. line, "--state", "state"]);
        var whole = await ledger.RunAsync(line);

        Assert.Equal((0, 0, 1), (first.ExitCode, second.ExitCode, whole.ExitCode));
        Assert.Single(Directory.GetFiles(ledger.PathOf("state"), "*.checkpoint"));
        Assert.Contains("ledger_tampered", whole.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ledger.pem")]
    [InlineData("ledger.pem/state")]
    [InlineData("/proc/nope")]
    public async Task State_ThatCannotBeMade_IsAMistake(string state)
    {
        using var ledger = await LedgerFolder.CreateAsync(10);

        var result = await ledger.RunAsync("assess", "auth=http://127.0.0.1:1", "--state", state);

        Assert.Equal(
            (2, string.Empty, $"acgs-cli: --state: the folder '{state}' cannot be made; name one that this account may make or write.\n"),
            (result.ExitCode, result.Output, result.Error));
    }

    [Fact]
    public async Task Checkpoints_ThatAServiceKept_AreMissed()
    {
        using var ledger = await LedgerFolder.CreateAsync(100);
        ledger.Folder.Write("appsettings.json", """{ "Acgs": { "Ledger": { "Path": "data/ledger.db", "CheckpointFile": "kept.txt" } } }""");
        await using var service = await AnsweringService.StartAsync();
        await using var prometheus = await StartPrometheusAsync();
        string[] line = ["assess", $"auth={service.Address}", "--prometheus", prometheus.Address, "--since", "1s"];

        var missing = await ledger.RunAsync(line);
        ledger.Folder.Write("kept.txt", ledger.Folder.Read(LedgerFolder.Checkpoints).Replace(LedgerFolder.Origin, "other", StringComparison.Ordinal));
        var foreign = await ledger.RunAsync(line);
        ledger.Folder.Write("kept.txt", ledger.Folder.Read(LedgerFolder.Checkpoints));
        var well = await ledger.RunAsync(line);

        Assert.Equal((1, 1, 0), (missing.ExitCode, foreign.ExitCode, well.ExitCode));
        Assert.Contains($"the service keeps its checkpoints in {ledger.PathOf("kept.txt")}, which is gone", missing.Output, StringComparison.Ordinal);
        Assert.StartsWith($"P1  checkpoint_lost  {ledger.PathOf("kept.txt")}: 1 of 1 checkpoints are of other, ", foreign.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ledgers_OfTwoSchemas_AreTwo()
    {
        await using var server = await PostgreSqlServer.StartAsync();
        await using var service = await AnsweringService.StartAsync();
        await using var prometheus = await StartPrometheusAsync();
        foreach (var schema in new[] { "one", "two" })
        {
            _folder.Write(
                $"{schema}/appsettings.json",
                $$"""{ "Acgs": { "Ledger": { "Schema": "{{schema}}" } }, "ConnectionStrings": { "postgresql": "{{server.ConnectionString()}}" } }""");
            Assert.Equal(0, (await CliProcess.RunAsync(_folder, "ledger", "migrate", "--origin", schema, "--config", schema)).ExitCode);
        }

        await server.RunSqlAsync("DROP SCHEMA two CASCADE");
        var result = await CliProcess.RunAsync(
            _folder, "assess", $"auth={service.Address}", "--prometheus", prometheus.Address, "--config", "one", "--config", "two", "--inventory");
        var next = await CliProcess.RunAsync(_folder, "ledger", "verify", "--config", "two");

        var name = $"postgresql://localhost:{server.Port}/postgres";
        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"P0  ledger_lost  {name} (schema two): ", result.Output, StringComparison.Ordinal);
        Assert.Contains("    next: acgs-cli ledger verify --config two\n", result.Output, StringComparison.Ordinal);
        Assert.Contains($"{name} (schema one)  records  0\n", result.Output, StringComparison.Ordinal);
        Assert.Contains($"localhost:{server.Port}  connections  ", result.Output, StringComparison.Ordinal);
        Assert.Equal(3, next.ExitCode);
    }

    [Fact]
    public async Task Password_OfTheVariable_IsSentToPrometheus()
    {
        await using var service = await AnsweringService.StartAsync();
        await using var prometheus = await AnsweringService.StartAsync();
        prometheus.Body = """{ "data": { "result": [], "alerts": [], "activeAlertmanagers": [] } }""";

        await RunAsync(
            new() { ["ACGS_HTTP_PASSWORD"] = "a:b%" }, "assess", $"auth={service.Address}",
            "--prometheus", prometheus.Address.Replace("//", "//ada@", StringComparison.Ordinal));

        Assert.Equal("Basic " + Convert.ToBase64String("ada:a:b%"u8), prometheus.Authorization);
    }

    [Theory]
    [InlineData("assess --since 2999-01-01", "--since is a time that is still to come; name one that has passed: ")]
    [InlineData("assess --since 2999-01-01", "a time without offset is one of UTC.")]
    [InlineData("assess --prometheus http://u:secret@h", "--prometheus has a password, which others on the machine can read")]
    [InlineData("assess --since yesterday", "--since takes an age such as 24h or 7d")]
    [InlineData("assess --timeout 5", "--timeout takes a time such as 500ms, 5s or 1m")]
    [InlineData("assess --window 5", "--window takes a time of Prometheus such as 5m")]
    [InlineData("assess --selector job=auth", "--selector takes matchers of labels such as environment=\"production\"")]
    [InlineData("assess --slow never", "--slow takes a time such as 500ms, 5s or 1m")]
    [InlineData("assess --prometheus x", "--prometheus takes an address such as http://localhost:8080.")]
    [InlineData("assess --database postgresql://u:secret@h/d", "--database has a password, which others on the machine can read")]
    [InlineData("assess --database Database=x", "--database names no host")]
    [InlineData("assess --redis redis://:secret@h", "--redis has a password, which others on the machine can read")]
    [InlineData("assess --checkpoint none", "checkpoint file 'none' does not exist.")]
    [InlineData("assess --checkpoint kept.txt", "--checkpoint needs a ledger: name one with --ledger")]
    [InlineData("assess --config none", "--config: 'none' does not exist")]
    [InlineData("assess x", "The target 'x' is none")]
    [InlineData("assess --optional x", "--optional names 'x', but the targets are postgresql, redis")]
    public async Task Assess_WrongArgument_IsNamed(string line, string expected)
    {
        _folder.Write("kept.txt", "origin\n1\nroot\n\n— origin x\n");

        var result = await CliProcess.RunAsync(_folder, line.Split(' '));

        Assert.Equal((2, string.Empty), (result.ExitCode, result.Output));
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", result.Error, StringComparison.Ordinal);
    }

    private static async Task<AnsweringService> StartPrometheusAsync()
    {
        // An answer to every query: there are rules, by which nothing fires, and somebody whom it would be told.
        var prometheus = await AnsweringService.StartAsync();
        prometheus.Body = $$"""
            {
              "data": {
                "result": [],
                "alerts": [ { "labels": {}, "annotations": {}, "state": "pending", "activeAt": "2026-01-01T00:00:00Z" } ],
                "activeAlertmanagers": [ { "url": "{{prometheus.Address}}/api/v2/alerts" } ]
              }
            }
            """;
        return prometheus;
    }

    private Task<ProcessResult> RunAsync(Dictionary<string, string?> environment, params string[] arguments) =>
        Processes.RunAsync(CliProcess.Executable, _folder.Path, arguments, input: null, environment);

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
