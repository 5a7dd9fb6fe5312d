// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using System.Text.Json;
using Acgs.Governance.Cli.Tests.Kit;
using Acgs.Governance.Cli.Tests.Ledger;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Cli.Tests.Commands.Incidents;

/// <summary>Incidents by the program as a process.</summary>
public sealed class IncidentCommandTests
{
    private const string Id = "INC-2026-001";

    private static string First { get; } = $"INC-{TimeProvider.System.GetUtcNow().Year}-001";

    [Fact]
    public async Task Incident_FromItsOpeningToItsEnd_IsKept()
    {
        using var ledger = await LedgerFolder.CreateAsync(100);

        var opened = await ledger.RunAsync(
            "incidents", "open", "--title", "auth refuses log-ins", "--priority", "P1", "--service", "auth", "--at", "10m", "--author", "ada");
        var noted = await ledger.RunAsync("incidents", "note", "--incident-id", First, "--author", "bob", "Restarted the database.");
        var piped = await PipeAsync(ledger, "two\nlines\n");
        var open = await ledger.RunAsync("incidents", "list");
        var closed = await ledger.RunAsync("incidents", "close", "--incident-id", First, "--resolution", "The disk was full.");
        var again = await ledger.RunAsync("incidents", "close", "--incident-id", First, "--resolution", "x");
        var later = await ledger.RunAsync("incidents", "note", "--incident-id", First, "A bigger disk came.");
        var none = await ledger.RunAsync("incidents", "list");
        var all = await ledger.RunAsync("incidents", "list", "--state", "all", "--since", "1h", "--format", "json");

        Assert.Equal((0, $"{First}\n", string.Empty), (opened.ExitCode, opened.Output, opened.Error));
        Assert.Equal((0, $"{First}#2\n"), (noted.ExitCode, noted.Output));
        Assert.Equal((0, $"{First}#3\n"), (piped.ExitCode, piped.Output));
        Assert.Matches($"^{First}  P1  open    [-0-9]{{10}}T[.:0-9]{{12}}Z  auth: auth refuses log-ins\n1 incident\n$", open.Output);
        Assert.Equal((0, $"{First} closed\n"), (closed.ExitCode, closed.Output));
        Assert.Equal(3, again.ExitCode);
        Assert.Matches($"^acgs-cli: {First} was closed at [^ ]+ by [^ ]+; add what came later with 'acgs-cli incidents note'.\n$", again.Error);
        Assert.Equal((0, $"{First}#5, after the incident was closed\n"), (later.ExitCode, later.Output));
        Assert.Equal((0, "0 incidents\n"), (none.ExitCode, none.Output));
        var entries = JsonDocument.Parse(all.Output).RootElement.GetProperty("incidents")[0].GetProperty("entries").EnumerateArray();
        Assert.Equal(
            ["auth refuses log-ins", "Restarted the database.", "two\nlines", "The disk was full.", "A bigger disk came."],
            entries.Select(entry => entry.GetProperty("text").GetString()));
        Assert.Equal(0, (await ledger.RunAsync("ledger", "verify", "--checkpoint", LedgerFolder.Checkpoints)).ExitCode);
    }

    [Fact]
    public async Task Incidents_OpenedByTwentyProcesses_HaveNamesOfTheirOwn()
    {
        using var ledger = await LedgerFolder.CreateAsync(50);

        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(number =>
            ledger.RunAsync("incidents", "open", "--title", $"incident {number}", "--priority", "P2")));

        Assert.All(results, result => Assert.Equal((0, string.Empty), (result.ExitCode, result.Error)));
        Assert.Equal(
            Enumerable.Range(1, 20).Select(number => $"{First[..^3]}{number:000}\n"),
            results.Select(result => result.Output).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Open_KilledAtAnyMoment_LeavesNoHalfIncident()
    {
        using var ledger = await LedgerFolder.CreateAsync(50);
        var evidence = Enumerable.Range(0, 100).SelectMany(id => new[] { "--evidence", $"id-{id}" });
        string[] arguments = ["incidents", "open", "--title", "down", "--priority", "P0", .. evidence];
        var clock = Stopwatch.StartNew();
        Assert.Equal(0, (await ledger.RunAsync(arguments)).ExitCode);
        var whole = clock.Elapsed;
        for (var round = 0; round < 12; round++)
        {
            var start = new ProcessStartInfo(CliProcess.Executable, arguments)
            {
                WorkingDirectory = ledger.Folder.Path,
                RedirectStandardOutput = true,
            };
            using var process = Process.Start(start)!;
            _ = process.WaitForExit(whole * (0.3 + (0.06 * round)));
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var list = await ledger.RunAsync("incidents", "list", "--format", "json");
        var records = await ledger.RunAsync("governance", "violations", "--since", "1h", "--rule", "incident_opened", "--format", "json");

        var incidents = JsonDocument.Parse(list.Output).RootElement.GetProperty("incidents").EnumerateArray().ToList();
        Assert.InRange(incidents.Count, 1, 13);
        Assert.All(incidents, incident => Assert.Equal(101, incident.GetProperty("entries").GetArrayLength()));
        var recorded = JsonDocument.Parse(records.Output).RootElement.GetProperty("violations").EnumerateArray();
        Assert.Equal(
            incidents.Select(incident => incident.GetProperty("entries")[0].GetProperty("record").GetString()).Order(),
            recorded.Select(record => record.GetProperty("id").GetString()).Order());
    }

    [Fact]
    public async Task Incidents_InPostgreSql_AreKeptAndReported()
    {
        await using var server = await PostgreSqlServer.StartAsync();
        using var folder = new TemporaryFolder();
        await MigrateAsync(folder, server.ConnectionString());

        var opened = await CliProcess.RunAsync(folder, "incidents", "open", "--title", "down", "--priority", "P0", "--at", "5m", "--evidence", "x");
        var noted = await CliProcess.RunAsync(folder, "incidents", "note", "--incident-id", First, "two\nlines");
        var report = await CliProcess.RunAsync(folder, "incidents", "report", "--incident-id", First, "--prometheus", "none");
        var detected = await CliProcess.RunAsync(folder, "incidents", "detect", "--prometheus", "none");

        Assert.Equal((0, $"{First}\n", string.Empty), (opened.ExitCode, opened.Output, opened.Error));
        Assert.Equal((0, $"{First}#3\n"), (noted.ExitCode, noted.Output));
        Assert.Equal((0, string.Empty), (report.ExitCode, report.Error));
        Assert.Contains("two<br>lines", report.Output, StringComparison.Ordinal);
        Assert.Equal((0, string.Empty), (detected.ExitCode, detected.Error));
    }

    [Fact]
    public async Task Role_ThatMayNotReadAlerts_DetectsAndReportsTheRest()
    {
        await using var server = await PostgreSqlServer.StartAsync();
        using var folder = new TemporaryFolder();
        await MigrateAsync(folder, server.ConnectionString());
        await CliProcess.RunAsync(folder, "incidents", "open", "--title", "down", "--priority", "P0", "--at", "5m");
        await server.RunSqlAsync(
            "CREATE ROLE reader LOGIN PASSWORD 'read'; GRANT USAGE ON SCHEMA acgs_ledger TO reader; "
                + "GRANT SELECT ON ALL TABLES IN SCHEMA acgs_ledger TO reader; REVOKE ALL ON acgs_ledger.alert, acgs_ledger.alert_open FROM reader");
        WriteSettings(folder, new Npgsql.NpgsqlConnectionStringBuilder(server.ConnectionString()) { Username = "reader", Password = "read" }.ConnectionString);

        var detected = await CliProcess.RunAsync(folder, "incidents", "detect", "--prometheus", "none");
        var report = await CliProcess.RunAsync(folder, "incidents", "report", "--incident-id", First, "--prometheus", "none");

        Assert.Equal((0, string.Empty), (detected.ExitCode, detected.Error));
        Assert.Matches(@"(?m)^not asked: alerts of .*; GRANT SELECT ON acgs_ledger\.alert, acgs_ledger\.alert_open TO its role shows them$", detected.Output);
        Assert.Equal((0, string.Empty), (report.ExitCode, report.Error));
        Assert.Contains("the alerts of services were not asked: ", report.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("detect --since 2999-01-01 --prometheus none", "--since is a time that is still to come")]
    [InlineData("open --title x", "name the incident with --title and --priority, or take what was found with --from-detect.")]
    [InlineData("open --title x --priority P4", "P4")]
    [InlineData("open --title x --priority P1 --at 2999-01-01", "--at is a time that is still to come")]
    [InlineData("open --title x --priority P1 --at soon", "--at takes an age such as 24h")]
    [InlineData("note --incident-id 7 x", "--incident-id takes the name of an incident such as INC-2026-001")]
    [InlineData("note x", "Option '--incident-id' is required")]
    [InlineData("close --incident-id INC-2026-001", "Option '--resolution' is required")]
    [InlineData("list --since soon", "--since takes an age such as 24h")]
    [InlineData("report --incident-id INC-2026-001 --prometheus here", "--prometheus takes an address")]
    [InlineData("detect --alertmanager here --prometheus none", "--alertmanager takes an address")]
    [InlineData("notify --severity high --message x", "no receiver is configured")]
    public async Task Command_WithAMistake_SaysWhich(string line, string expected)
    {
        using var ledger = await LedgerFolder.CreateAsync(0);

        var result = await ledger.RunAsync(["incidents", .. line.Split(' ')]);

        Assert.Equal((2, string.Empty), (result.ExitCode, result.Output));
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("note --incident-id INC-1999-123 x")]
    [InlineData("close --incident-id INC-1999-123 --resolution x")]
    [InlineData("report --incident-id INC-1999-123 --prometheus none")]
    public async Task Command_AboutAnUnknownIncident_SaysSo(string line)
    {
        using var ledger = await LedgerFolder.CreateAsync(50);

        var result = await ledger.RunAsync(["incidents", .. line.Split(' ')]);

        Assert.Equal((3, string.Empty), (result.ExitCode, result.Output));
        Assert.Contains("has no incident INC-1999-123; 'acgs-cli incidents list --state all' shows them.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Texts_ThatAreHostile_AreRefusedAndLeaveNothing()
    {
        using var ledger = await LedgerFolder.CreateAsync(50);
        await ledger.RunAsync("incidents", "open", "--title", "down", "--priority", "P1");

        var title = await ledger.RunAsync("incidents", "open", "--title", "down\u001b[2J\nINC-1 closed", "--priority", "P1");
        var length = await ledger.RunAsync("incidents", "open", "--title", new string('x', 201), "--priority", "P1");
        var large = await PipeAsync(ledger, new string('x', 1024 * 1024));
        var control = await PipeAsync(ledger, "a\u0007b");

        const string Line = "acgs-cli: --title takes 1 to 200 characters in one line, without control characters.\n";
        const string Note = "acgs-cli: a note takes 1 to 10000 characters; line breaks and tabs are the only control characters.\n";
        ProcessResult[] refused = [title, length, large, control];
        Assert.Equal([(2, Line), (2, Line), (2, Note), (2, Note)], refused.Select(result => (result.ExitCode, result.Error)));
        var list = JsonDocument.Parse((await ledger.RunAsync("incidents", "list", "--format", "json")).Output).RootElement.GetProperty("incidents");
        Assert.Equal((1, 1), (list.GetArrayLength(), list[0].GetProperty("entries").GetArrayLength()));
    }

    [Fact]
    public async Task Store_OfSomebodyElse_IsNotTouched()
    {
        using var folder = new TemporaryFolder();
        folder.Write("other.db", "not a database");

        var result = await CliProcess.RunAsync(folder, "incidents", "open", "--title", "x", "--priority", "P1", "--ledger", "other.db");
        var missing = await CliProcess.RunAsync(folder, "incidents", "note", "--incident-id", Id, "x", "--ledger", "none.db");

        Assert.Equal((3, 3), (result.ExitCode, missing.ExitCode));
        Assert.Contains("is not a SQLite database", result.Error, StringComparison.Ordinal);
        Assert.Contains("There is no ledger at", missing.Error, StringComparison.Ordinal);
        Assert.Equal("not a database", folder.Read("other.db"));
    }

    private static Task<ProcessResult> MigrateAsync(TemporaryFolder folder, string connection)
    {
        WriteSettings(folder, connection);
        return CliProcess.RunAsync(folder, "ledger", "migrate", "--origin", "tests");
    }

    private static void WriteSettings(TemporaryFolder folder, string connection) =>
        folder.Write("appsettings.json", $$"""{ "ConnectionStrings": { "postgresql": "{{connection}}" } }""");

    private static Task<ProcessResult> PipeAsync(LedgerFolder ledger, string note) =>
        Processes.RunAsync(CliProcess.Executable, ledger.Folder.Path, ["incidents", "note", "--incident-id", First], note);
}
