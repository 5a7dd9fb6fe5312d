// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using Acgs.Governance.Alerts.Outbox;
using Acgs.Governance.Cli.Tests.Alerts;
using Acgs.Governance.Cli.Tests.Kit;
using Acgs.Governance.Cli.Tests.Ledger;
using Acgs.Governance.Cli.Tests.Reports;
using Acgs.Governance.Operations.Tests.Health;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Cli.Tests.Commands.Incidents;

/// <summary>Reports of incidents: each line has its record, and what is not known is said.</summary>
public sealed class ReportTests
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(90);

    [Fact]
    public async Task Report_OfViolations_HasProofsThatVerifyWithoutTheLedger()
    {
        using var ledger = await LedgerFolder.CreateAsync();
        var id = await OpenAsync(ledger, "--service", "orders", "--at", "30m");

        var json = await ReportAsync(ledger, id, "--format", "json", "--key", LedgerFolder.PublicKey);
        var markdown = await ReportAsync(ledger, id);

        Assert.Equal((0, string.Empty), (json.ExitCode, json.Error));
        Assert.Equal([], (await Schema.OwnAsync("incident-report")).Errors(json.Output));
        var report = JsonDocument.Parse(json.Output).RootElement;
        Assert.True(report.GetProperty("ledger").GetProperty("intact").GetBoolean());
        var proven = report.GetProperty("records").EnumerateArray().Where(record => record.GetProperty("service").GetString() == "orders").ToList();
        Assert.InRange(proven.Count, 10, 16);
        foreach (var record in proven.Take(3))
        {
            await VerifyAsync(ledger, record);
        }

        var cited = report.GetProperty("timeline").EnumerateArray().Where(line => IsOf(line, "violation"))
            .Select(line => line.GetProperty("citation").GetString());
        Assert.Equal(proven.Select(record => $"ledger record {record.GetProperty("index")}, {record.GetProperty("id").GetString()}"), cited);
        Assert.Equal(0, markdown.ExitCode);
        Assert.Contains($"`acgs-cli ledger prove {proven[0].GetProperty("id").GetString()} --output ", markdown.Output, StringComparison.Ordinal);
        Assert.Contains("- no data from ", markdown.Output, StringComparison.Ordinal);
        Assert.Contains(": Prometheus was not asked\n", markdown.Output, StringComparison.Ordinal);
        Assert.Contains("nothing proves that they are as they were written.", markdown.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE record SET json = CAST(replace(CAST(json AS TEXT), 'refused', 'ignored') AS BLOB) WHERE key = {0}", "and was changed")]
    [InlineData("UPDATE record SET service = 'other' WHERE key = {0}", "the column service is not what was recorded")]
    [InlineData("DELETE FROM record WHERE key = {0} - 9", "is gone")]
    public async Task Report_OfALedgerThatWasChanged_SaysSo(string sql, string expected)
    {
        using var ledger = await LedgerFolder.CreateAsync();
        await ledger.TamperAsync(sql.Replace("{0}", "(SELECT max(key) FROM record WHERE service = 'orders')", StringComparison.Ordinal));
        var id = await OpenAsync(ledger, "--service", "orders", "--at", "30m");

        var result = await ReportAsync(ledger, id);

        Assert.Equal((1, string.Empty), (result.ExitCode, result.Error));
        Assert.Contains(expected, result.Output, StringComparison.Ordinal);
        Assert.Contains("**The ledger example.org/ledger was changed.**", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_OfAPrunedTime_SaysWhatIsMissing()
    {
        using var ledger = await LedgerFolder.CreateAsync();
        Assert.Equal(0, (await ledger.RunAsync("ledger", "prune", "--before", "20m")).ExitCode);
        var id = await OpenAsync(
            ledger, "--at", "200m", "--evidence", "0198c0de-0000-7000-8000-000000000001", "--evidence", "nosuch", "--evidence", "AcgsDown{job=\"auth\"}");

        var result = await ReportAsync(ledger, id);

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
        Assert.Matches(@"- no data from \S+Z to \S+Z: records below \d+ of the ledger were pruned at \S+Z\n", result.Output);
        Assert.Contains("-000000000001 is neither a record of the ledger nor an alert of the outbox", result.Output, StringComparison.Ordinal);
        Assert.Contains("the evidence nosuch is neither a record of the ledger nor an alert of the outbox", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("the evidence AcgsDown", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_WithoutPrometheus_NamesItAndReportsTheRest()
    {
        using var ledger = await LedgerFolder.CreateAsync(50);
        var id = await OpenAsync(ledger, "--at", "30m");

        var result = await ledger.RunAsync("incidents", "report", "--incident-id", id, "--prometheus", "http://127.0.0.1:1");

        Assert.Equal((1, string.Empty), (result.ExitCode, result.Error));
        Assert.Matches(@"- no data from \S+Z to \S+Z: Prometheus: http&#58;//127.0.0.1:1/api/v1/query", result.Output);
        Assert.Contains("incident opened by ", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_WithAlerts_SaysWhatBecameOfThem()
    {
        await using var alerts = await AlertFolder.CreateAsync();
        string[] open = ["incidents", "open", "--title", "down", "--priority", "P0", "--service", "orders", "--at", "10m"];
        var id = (await alerts.RunAsync(open)).Output.TrimEnd();
        await alerts.AddAsync("first", OutboxState.Delivered, "HTTP 204");
        await alerts.AddAsync("second", OutboxState.Dropped, "HTTP 500");

        var result = await alerts.RunAsync("incidents", "report", "--incident-id", id, "--prometheus", "none");

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
        Assert.Contains(
            @"| alert fires: Something is wrong. (orders, check\_unhealthy, high) | `alert first, key orders/health/first` |", result.Output,
            StringComparison.Ordinal);
        Assert.Matches(@"\| alert delivered to oncall \(HTTP 204\) \| `alert first, to oncall` \|\n", result.Output);
        Assert.Matches(@"\| alert dropped by a person, and not delivered to oncall \(HTTP 500\) \| `alert second, to oncall` \|\n", result.Output);
    }

    [Fact]
    public async Task Report_OfAlertsOutsideOfItsTime_HasThoseThatAreItsOwn()
    {
        await using var alerts = await AlertFolder.CreateAsync();
        await alerts.AddAsync("seen", OutboxState.Delivered, "HTTP 204");
        await alerts.AddAsync("other", OutboxState.Delivered, "HTTP 204");
        string[] open = ["incidents", "open", "--title", "down", "--priority", "P0", "--service", "orders", "--at", "20m", "--evidence", "seen"];
        var id = (await alerts.RunAsync(open)).Output.TrimEnd();
        await alerts.RunAsync("incidents", "close", "--incident-id", id, "--resolution", "mended");
        await alerts.RunAsync("incidents", "notify", "--incident-id", id, "--severity", "high", "--message", "It is over.");

        var result = await alerts.RunAsync("incidents", "report", "--incident-id", id, "--until", "10m", "--prometheus", "none");

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
        Assert.Contains("`alert seen, key orders/health/seen` |", result.Output, StringComparison.Ordinal);
        Assert.Contains("| alert resolved: It is over. (orders, incident, high) |", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("alert other, ", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_OfAnIncidentThatBeginsAheadOfOurClock_IsWritten()
    {
        using var ledger = await LedgerFolder.CreateAsync(50);
        var id = await OpenAsync(ledger);
        await ledger.TamperAsync("UPDATE incident SET started = started + 60000");

        var result = await ReportAsync(ledger, id);
        var given = await ReportAsync(ledger, id, "--until", "1m");

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
        Assert.Contains(": 0.00:00:01 (days.hours:minutes:seconds).", result.Output, StringComparison.Ordinal);
        Assert.Equal(2, given.ExitCode);
    }

    [Theory]
    [InlineData("--from")]
    [InlineData("--until")]
    public async Task Report_OfATimeToCome_IsRefused(string option)
    {
        using var ledger = await LedgerFolder.CreateAsync(50);
        var id = await OpenAsync(ledger, "--at", "30m");

        var result = await ReportAsync(ledger, id, option, "2999-01-01");

        Assert.Equal((2, string.Empty), (result.ExitCode, result.Output));
        Assert.Contains($"{option} is a time that is still to come; name one that has passed", result.Error, StringComparison.Ordinal);
    }

    // Whoever copies what is in backquotes has what was written.
    [Fact]
    public async Task Report_OfCode_HasItToCopy()
    {
        await using var alerts = await AlertFolder.CreateAsync();
        string[] open = ["incidents", "open", "--title", "down", "--priority", "P0", "--service", "orders", "--at", "10m"];
        var id = (await alerts.RunAsync([.. open, "--evidence", "up{job=~\"auth|orders\"}", "--evidence", "a ``b`"])).Output.TrimEnd();
        await alerts.AddAsync("one|two", OutboxState.Delivered, "HTTP 204");

        var result = await alerts.RunAsync("incidents", "report", "--incident-id", id, "--prometheus", "none");

        Assert.Contains("- evidence: `up{job=~\"auth|orders\"}`, ``` a ``b` ```\n", result.Output, StringComparison.Ordinal);
        Assert.Contains(@"| `alert one\|two, key orders/health/one\|two` |", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_OfHostileTexts_ShowsThemAsTheyAre()
    {
        using var ledger = await LedgerFolder.CreateAsync(50);
        var id = await OpenAsync(ledger, "--at", "10m", "--author", "ada@home<script>");
        await ledger.RunAsync("incidents", "note", "--incident-id", id, "[x](http://evil.example) | ![y](z)\n# heading `code` www.evil.example");

        var result = await ReportAsync(ledger, id);

        Assert.Contains(
            @": \[x\](http&#58;//evil.example) \| !\[y\](z)<br>\# heading \`code\` www&#46;evil.example | `" + $"{id}#2` |\n", result.Output,
            StringComparison.Ordinal);
        Assert.Contains(@"by ada&#64;home&#60;script&#62;", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_OfAnOutage_HasItsHealthObjectivesAndGaps()
    {
        PrometheusServer.Require();
        using var ledger = await LedgerFolder.CreateAsync(50);
        var service = await AnsweringService.StartAsync();
        service.Body = "acgs_health_status{check=\"database\"} 1\nacgs_requests_total{status=\"200\"} 5\n";
        await using var prometheus = await PrometheusServer.StartAsync($$"""
            global: { scrape_interval: 1s }
            scrape_configs:
              - { job_name: auth, static_configs: [ { targets: ["{{service.Address["http://".Length..]}}"] } ] }
            """);
        await UntilAsync(prometheus, "count_over_time((acgs_health_status == 1)[2m:1s]) >= 7");
        service.Body = "acgs_health_status{check=\"database\"} 0\nacgs_requests_total{status=\"200\"} 5\n";
        await UntilAsync(prometheus, "count_over_time((acgs_health_status == 0)[2m:1s]) >= 12");
        await service.DisposeAsync();
        await UntilAsync(prometheus, "count_over_time((up == 0)[2m:1s]) >= 15");
        var id = await OpenAsync(ledger, "--service", "auth", "--at", "10m");

        var result = await ledger.RunAsync(
            "incidents", "report", "--incident-id", id, "--prometheus", prometheus.Address.ToString(), "--selector", "instance!=''", "--format", "json");

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
        Assert.Equal([], (await Schema.OwnAsync("incident-report")).Errors(result.Output));
        var report = JsonDocument.Parse(result.Output).RootElement;
        var health = report.GetProperty("timeline").EnumerateArray().Where(line => IsOf(line, "health"))
            .Select(line => (Text: line.GetProperty("text").GetString()!, Citation: line.GetProperty("citation").GetString()!)).ToList();
        Assert.Contains(health, line => line.Text.StartsWith("database of auth (127.0.0.1:", StringComparison.Ordinal)
            && line.Text.EndsWith(" is unhealthy", StringComparison.Ordinal)
            && line.Citation.StartsWith("PromQL acgs_health_status{instance!=\"\",job=\"auth\"} at ", StringComparison.Ordinal));
        Assert.Contains(health, line => line.Text.EndsWith(" cannot be scraped", StringComparison.Ordinal));
        var gaps = report.GetProperty("gaps").EnumerateArray().Select(gap => gap.GetProperty("text").GetString()!).ToList();
        Assert.Contains(
            gaps, gap => gap.Contains("has no samples in Prometheus: nothing was scraped, or it was not kept so long", StringComparison.Ordinal));
        Assert.Equal(2, gaps.Count(gap => gap == "auth has no samples of acgs_health_status (database)"));
        Assert.Equal(5, report.GetProperty("step_seconds").GetInt32());
        Assert.Equal(0, report.GetProperty("failed_requests").GetInt32());
        var others = report.GetProperty("objectives").EnumerateArray().Where(objective => objective.GetProperty("name").GetString() != "throughput");
        Assert.All(
            others, objective => Assert.Equal("no_data", objective.GetProperty("result").GetString()));
    }

    private static bool IsOf(JsonElement line, string kind) => line.GetProperty("kind").GetString() == kind;

    private static Task UntilAsync(PrometheusServer prometheus, string query) =>
        Eventually.TrueAsync(async () => (await prometheus.QueryAsync(query)).Count > 0, Deadline, query);

    private static async Task<string> OpenAsync(LedgerFolder ledger, params string[] options)
    {
        var opened = await ledger.RunAsync(["incidents", "open", "--title", "down", "--priority", "P1", .. options]);
        Assert.Equal((0, string.Empty), (opened.ExitCode, opened.Error));
        return opened.Output.TrimEnd();
    }

    private static Task<ProcessResult> ReportAsync(LedgerFolder ledger, string id, params string[] options) =>
        ledger.RunAsync(["incidents", "report", "--incident-id", id, "--prometheus", "none", .. options]);

    private static async Task VerifyAsync(LedgerFolder ledger, JsonElement record)
    {
        var id = record.GetProperty("id").GetString()!;
        await ledger.RunAsync("ledger", "prove", id, "--record", "record.json", "--output", "own.tlog-proof");
        ledger.Folder.Write("record.tlog-proof", record.GetProperty("proof").GetString()!);
        var verified = await ledger.RunAsync(
            "ledger", "verify-proof", "record.tlog-proof", "--record", "record.json", "--key", LedgerFolder.PublicKey);
        Assert.Equal((0, string.Empty), (verified.ExitCode, verified.Error));
        Assert.Contains($"is record {record.GetProperty("index")} of the ", verified.Output, StringComparison.Ordinal);
    }
}
