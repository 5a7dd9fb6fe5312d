// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using System.Text;
using Acgs.Governance.Alerts;
using Acgs.Governance.Alerts.Outbox;
using Acgs.Governance.Cli.Tests.Kit;
using Acgs.Governance.Cli.Tests.Reports;
using Acgs.Governance.Tests.Alerts;
using Acgs.Governance.TestServers;
using Microsoft.AspNetCore.Http;

namespace Acgs.Governance.Cli.Tests.Alerts;

public sealed class AlertCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static string Now => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Test_OfAReceiver_ShowsTheExchange()
    {
        await using var alerts = await AlertFolder.CreateAsync();

        var result = await alerts.RunAsync("alert", "test", "--severity", "critical", "--message", "Hello, on-call.");

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
        var received = Assert.Single(alerts.Receiver.Accepted).Alert;
        Assert.Equal(("alert_test", "Hello, on-call."), (received.Rule, received.Message));
        Assert.Matches(
            $"^oncall: POST\n  webhook-id: {received.Id}\n  webhook-timestamp: \\d+\n  webhook-signature: v1,[^ ]+\n  \\{{\"id\".*\\}}\n  HTTP 204, after \\d+ ms\n"
            + @"oncall: delivered \(HTTP 204\)\n$",
            result.Output);
        Assert.Equal([OutboxState.Delivered], (await alerts.StatesAsync()).Values);
    }

    [Fact]
    public async Task Test_DeliveredByARunningService_ShowsWhatItSentAndGot()
    {
        await using var alerts = await AlertFolder.CreateAsync();
        Assert.True(await alerts.Outbox.TryTakeTurnAsync(AlertFolder.Service, Guid.NewGuid(), TestContext.Current.CancellationToken));

        var running = alerts.RunAsync("alert", "test");
        await Eventually.TrueAsync(async () => (await alerts.EntriesAsync()).Count > 0, TimeSpan.FromSeconds(30), "an entry");
        var entry = (await alerts.EntriesAsync())[0];
        await alerts.Outbox.ChangeAsync(
            AlertFolder.Service,
            [],
            async change =>
            {
                await change.UpdateAsync(entry with { State = OutboxState.Delivered, Attempts = 1, Answer = "HTTP 202", EndedAt = change.Now });
                return true;
            },
            TestContext.Current.CancellationToken);
        var result = await running;

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
        Assert.Equal(
            $"oncall: POST by the running service\n  webhook-id: {entry.AlertId}\n  {entry.Body}\n  HTTP 202\noncall: delivered (HTTP 202)\n", result.Output);
        Assert.Empty(alerts.Receiver.All);
    }

    [Fact]
    public async Task Test_OfAReceiverThatRefuses_Fails()
    {
        await using var alerts = await AlertFolder.CreateAsync();
        alerts.Receiver.Answer = (context, _) => WebhookReceiver.AnswerAsync(context, StatusCodes.Status401Unauthorized);

        var result = await alerts.RunAsync("alert", "test", "--timeout", "10s");

        Assert.Equal((1, string.Empty), (result.ExitCode, result.Error));
        Assert.Matches(@"oncall: not delivered yet, after \d attempts?; it stays in the outbox \(HTTP 401\)\n$", result.Output);
    }

    [Theory]
    [InlineData("right", "The signature is right.", 0)]
    [InlineData("body", "The signature is wrong", 1)]
    [InlineData("late", "The signature is right, but was made", 1)]
    [InlineData("kept", "The signature is right.", 0)]
    [InlineData("id", "The signature is right, but the body is no alert with this id.", 1)]
    public async Task Verify_OfAnAlert_SaysWhatIsWrong(string what, string expected, int code)
    {
        var id = what == "id" ? "another" : "1";
        var timestamp = what is "late" or "kept" ? "1767225600" : Now;
        const string Body = """{"id":"1","service":"auth","message":"統治","constitutional_hash":"cdd01ef066bc6cf2","timestamp":"2026-03-01T11:59:58+00:00","severity":"low","status":"firing","rule":"r","dedup_key":"k"}""";
        var signature = WebhookSignature.Sign([WebhookSecret.Parse(WebhookReceiver.Secret)!], id, timestamp, Encoding.UTF8.GetBytes(Body));

        var result = await Processes.RunAsync(
            CliProcess.Executable, _folder.Path,
            ["alert", "verify", "--id", id, "--timestamp", timestamp, "--signature", signature, "--tolerance", what == "kept" ? "any" : "5m"],
            what == "body" ? Body + " " : Body, new Dictionary<string, string?> { ["ACGS_ALERT_SECRET"] = WebhookReceiver.Secret });

        Assert.Equal((code, string.Empty), (result.ExitCode, result.Error));
        Assert.StartsWith(expected, result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_ShowsWhatBecameOfEachAlert()
    {
        await using var alerts = await AlertFolder.CreateAsync();
        await alerts.AddAsync("first", OutboxState.Delivered, "HTTP 204");
        await alerts.AddAsync("second", OutboxState.Dead, "HTTP 500");

        var (all, none, json) = (
            await alerts.RunAsync("alerts", "list"), await alerts.RunAsync("alerts", "list", "--state", "waiting"),
            await alerts.RunAsync("alerts", "list", "--format", "json"));

        Assert.Equal((1, string.Empty), (all.ExitCode, all.Error));
        Assert.Matches(
            """
            ^\S+Z  dead        firing high orders/health/second
                second to oncall, 3 attempts: HTTP 500
            \S+Z  delivered   firing high orders/health/first
                first to oncall, 3 attempts: HTTP 204
            1 delivered, 1 dead
            $
            """.ReplaceLineEndings("\n"),
            all.Output);
        Assert.Equal((0, "no alerts\n"), (none.ExitCode, none.Output));
        Assert.Equal([], (await Schema.OwnAsync("alerts")).Errors(json.Output));
    }

    [Fact]
    public async Task Replay_AndDrop_ChangeWhatWasChosen()
    {
        await using var alerts = await AlertFolder.CreateAsync();
        foreach (var id in new[] { "a", "b", "c", "d" })
        {
            await alerts.AddAsync(id, id == "d" ? OutboxState.Waiting : OutboxState.Dead, "HTTP 500");
        }

        Assert.Equal("3 alerts to be replayed\n", (await alerts.RunAsync("alerts", "replay", "--all", "--dry-run")).Output);
        Assert.Equal("1 alert dropped\n", (await alerts.RunAsync("alerts", "drop", "--id", "a")).Output);
        Assert.Equal("2 alerts replayed\n", (await alerts.RunAsync("alerts", "replay", "--all")).Output);
        var unknown = await alerts.RunAsync("alerts", "replay", "--id", "a");

        Assert.Equal(3, unknown.ExitCode);
        Assert.Contains("orders has no alert a that can be replayed", unknown.Error, StringComparison.Ordinal);
        Assert.Equal(
            [("a", OutboxState.Dropped), ("b", OutboxState.Waiting), ("c", OutboxState.Waiting), ("d", OutboxState.Waiting)],
            (await alerts.StatesAsync()).Select(state => (state.Key, state.Value)));

        // What was replayed is delivered by whoever delivers next.
        Assert.Equal(0, (await alerts.RunAsync("alert", "test")).ExitCode);
        Assert.Equal(["b", "c", "d"], alerts.Receiver.Accepted.Select(alert => alert.Alert.Id).Where(id => id.Length == 1).Order());
    }

    [Fact]
    public async Task Maintenance_Started_HoldsBackAlertsUntilItEnds()
    {
        await using var alerts = await AlertFolder.CreateAsync();

        var started = await alerts.RunAsync("maintenance", "start", "--for", "30m", "--reason", "new disks");
        var again = await alerts.RunAsync("maintenance", "start", "--for", "2h", "--reason", "new disks");
        var ended = await alerts.RunAsync("maintenance", "end");
        var none = await alerts.RunAsync("maintenance", "end");

        Assert.Matches("^orders: maintenance until [-0-9]{10}T[.:0-9]{12}Z, or until 'acgs-cli maintenance end'\n$", started.Output);
        Assert.Equal(0, again.ExitCode);
        Assert.Equal("orders: maintenance ended\n", ended.Output);
        Assert.Equal("orders: there was no maintenance\n", none.Output);
        Assert.Equal(
            ["Firing orders: maintenance (new disks); other alerts are held back.", "Resolved Resolved: orders: maintenance (new disks); other alerts are held back."],
            (await alerts.EntriesAsync()).Select(entry => $"{entry.Status} {AlertJson.Read(Encoding.UTF8.GetBytes(entry.Body))!.Message}"));
    }

    [Theory]
    [InlineData("alert test", "no receiver is configured: set Acgs:Alerts:Webhooks:oncall:Url")]
    [InlineData("alert verify --id 1 --timestamp 1 --signature v1,", "there is no secret: set ACGS_ALERT_SECRET")]
    [InlineData("alerts list", "no ledger is named: use --ledger")]
    [InlineData("alerts list --limit 0", "--limit takes a number from 1 to 100000.")]
    [InlineData("alerts replay --service orders", "name one alert with --id, or use --all")]
    [InlineData("alerts drop --all", "no service is named: use --service")]
    [InlineData("maintenance start --for 30 --reason x", "--for takes a time such as 30m, 8h or 2d, from a minute to 30 days.")]
    [InlineData("maintenance start --for 30m", "Option '--reason' is required")]
    [InlineData("health --alert", "no receiver is configured")]
    public async Task Command_WithoutWhatItNeeds_SaysSo(string line, string expected)
    {
        var result = await CliProcess.RunAsync(_folder, line.Split(' '));

        Assert.Equal((2, string.Empty), (result.ExitCode, result.Output));
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://receiver.example/hunter2", "Acgs:Alerts:Webhooks:oncall:Url is not encrypted")]
    [InlineData("https://169.254.169.254/hunter2", "Acgs:Alerts:Webhooks:oncall:Url is where clouds keep credentials")]
    public async Task Receiver_ThatCannotBe_IsNamedByItsKey(string url, string expected)
    {
        _folder.Write("appsettings.json", AlertFolder.Settings(url));

        var result = await CliProcess.RunAsync(_folder, "alert", "test");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ledger_FromBeforeAlerts_SaysHowToBringItUp()
    {
        await using var alerts = await AlertFolder.CreateAsync();
        await using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={alerts.Folder.Path}/data/ledger.db;Pooling=False"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "DROP TABLE alert; DROP TABLE alert_open;";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var before = await alerts.RunAsync("alerts", "list");
        await alerts.RunAsync("ledger", "migrate");
        var after = await alerts.RunAsync("alerts", "list");

        Assert.Equal(3, before.ExitCode);
        Assert.Contains("is from before there were alerts. Run 'acgs-cli ledger migrate'.", before.Error, StringComparison.Ordinal);
        Assert.Equal((0, "no alerts\n"), (after.ExitCode, after.Output));
    }

    [Fact]
    public async Task Examples_OfThePage_Succeed()
    {
        await using var alerts = await AlertFolder.CreateAsync();
        await alerts.AddAsync("0198c0de-0000-7000-8000-000000000001", OutboxState.Dead, "HTTP 500");
        var page = File.ReadAllText(Path.Combine(SourceTree.Root, "docs/command-line/alerts.md"));
        string[] commands =
        [
            .. page.Split("```sh\n")[1..]
                .SelectMany(block => block[..block.IndexOf("```", StringComparison.Ordinal)].Split('\n', StringSplitOptions.RemoveEmptyEntries)),
        ];

        foreach (var command in commands)
        {
            var result = await Processes.RunAsync(
                "/bin/bash", alerts.Folder.Path, ["-c", command.Replace("acgs-cli", CliProcess.Executable, StringComparison.Ordinal)]);
            Assert.True(result.ExitCode == 0 || (result.ExitCode == 1 && command.Contains(" list", StringComparison.Ordinal)), $"{command}: {result.Output}{result.Error}");
        }

        Assert.Equal(7, commands.Length);
    }
}
