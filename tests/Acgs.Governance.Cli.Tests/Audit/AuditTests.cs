// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using Acgs.Governance.Cli.Tests.Ledger;
using Acgs.Governance.Cli.Tests.Reports;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Cli.Tests.Audit;

public sealed class AuditTests
{
    private const string Header = "# Constitutional Hash: cdd01ef066bc6cf2\n";

    [Fact]
    public async Task Audit_OfALedgerInOrder_Passes()
    {
        using var ledger = await LedgerFolder.CreateAsync(100);

        var result = await ledger.RunAsync("compliance", "audit", "--date=today", "--checkpoint", LedgerFolder.Checkpoints, "--key", LedgerFolder.PublicKey);

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
        Assert.Contains(" (UTC): passed\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("Ledger      intact: log 'example.org/ledger', 100 records", result.Output, StringComparison.Ordinal);
        Assert.Contains("Writers     2, 0 gaps in seq\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Audit_OfADay_CountsItsViolationsAlone()
    {
        using var ledger = await LedgerFolder.CreateAsync(0);
        await ledger.AppendAsync(100, new(2026, 3, 28, 23, 30, 0, TimeSpan.Zero));

        var utc = await CountsAsync(ledger, "--date=2026-03-28");
        var berlin = await CountsAsync(ledger, "--date=2026-03-29", "--tz=Europe/Berlin");

        // The clocks go forward on that day in Berlin: it begins at 23:00 UTC and has 23 hours.
        Assert.Equal((30, "2026-03-28T00:00:00.000Z", "2026-03-29T00:00:00.000Z"), utc);
        Assert.Equal((100, "2026-03-28T23:00:00.000Z", "2026-03-29T22:00:00.000Z"), berlin);
    }

    [Fact]
    public async Task Audit_EverythingWrong_NamesEachAndGoesOn()
    {
        using var ledger = await LedgerFolder.CreateAsync(100);
        await ledger.TamperAsync("DELETE FROM record WHERE seq = 12 AND writer = 1");
        await using var service = await InfoService.StartAsync("0123456789abcdef");
        await using var governed = await InfoService.StartAsync("cdd01ef066bc6cf2");
        ledger.Folder.Write("tree/right.yml", Header + "key: 1\n");
        ledger.Folder.Write("tree/wrong.yml", "key: 1\n");
        ledger.Folder.Write("appsettings.json", "{ \"Acgs\": { \"ConstitutionalHash\": \"fedcba9876543210\" } }");

        var result = await ledger.RunAsync(
            "compliance", "audit", "--path", "tree", "--service", service.Address, "--service", governed.Address, "--service", "http://ann@127.0.0.1:1",
            "--prometheus", "http://127.0.0.1:2/", "--report", "audit.html", "--format", "json");

        Assert.Equal((3, string.Empty), (result.ExitCode, result.Error));
        Assert.Equal([], (await Schema.OwnAsync("audit")).Errors(result.Output));
        var audit = JsonDocument.Parse(result.Output).RootElement;
        Assert.Equal(
            ["ledger", "headers", "drift"],
            audit.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("kind").GetString()).Distinct());
        Assert.Equal(1, audit.GetProperty("ledger").GetProperty("gaps").GetArrayLength());
        Assert.Equal(1, audit.GetProperty("headers").GetProperty("findings").GetInt32());
        Assert.Contains($"{service.Address}/info states 0123456789abcdef", result.Output, StringComparison.Ordinal);
        Assert.Contains("service configuration states fedcba9876543210", result.Output, StringComparison.Ordinal);
        var failures = audit.GetProperty("failures").EnumerateArray().Select(failure => failure.GetString()!).ToList();
        Assert.StartsWith("http://127.0.0.1:2/api/v1/query", failures[0], StringComparison.Ordinal);
        Assert.StartsWith("http://127.0.0.1:1/info: ", failures[1], StringComparison.Ordinal);
        Assert.DoesNotContain("ann@", result.Output, StringComparison.Ordinal);
        AssertIsPage(ledger.Folder.Read("audit.html"));
    }

    [Fact]
    public async Task Audit_WithPrometheus_ComparesWhatServicesCounted()
    {
        PrometheusServer.Require();
        await using var service = await InfoService.StartAsync("cdd01ef066bc6cf2");
        await using var prometheus = await PrometheusServer.StartAsync($$"""
            global: { scrape_interval: 1s }
            scrape_configs: [{ job_name: service, static_configs: [{ targets: ["{{new Uri(service.Address).Authority}}"] }] }]
            """);
        await Eventually.TrueAsync(
            async () => (await prometheus.QueryAsync("sum(increase(acgs_constitutional_violations_total[1h])) > 20")).Count > 0,
            TimeSpan.FromSeconds(60), "Prometheus has seen the counters rise");
        using var empty = await LedgerFolder.CreateAsync(0);
        using var full = await LedgerFolder.CreateAsync(0);
        await full.AppendAsync(100, TimeProvider.System.GetUtcNow().AddMinutes(-100));

        var unrecorded = await empty.RunAsync("compliance", "audit", "--prometheus", prometheus.Address.ToString());
        var recorded = await full.RunAsync(
            "compliance", "audit", "--prometheus", prometheus.Address.ToString(), "--selector", "job=\"service\"", "--format", "json");
        var elsewhere = await full.RunAsync("compliance", "audit", "--prometheus", prometheus.Address.ToString(), "--selector", "job=\"other\"");

        Assert.Equal(1, unrecorded.ExitCode);
        Assert.Matches(@"Requests    \d+ evaluated, \d+ in order, \d+ violations counted", unrecorded.Output);
        Assert.Matches(@"finding: Services counted \d+ violations, the ledger has 0 of that day\.", unrecorded.Output);
        Assert.Equal([], (await Schema.OwnAsync("audit")).Errors(recorded.Output));
        Assert.True(JsonDocument.Parse(recorded.Output).RootElement.GetProperty("requests").GetProperty("evaluated").GetInt64() > 0);
        Assert.Equal(3, elsewhere.ExitCode);
        Assert.Contains("no series acgs_constitutional_compliance_total{job=\"other\"} on that day", elsewhere.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Audit_PrometheusWithoutOurSeries_SaysSo()
    {
        PrometheusServer.Require();
        await using var prometheus = await PrometheusServer.StartAsync("scrape_configs: []");
        using var ledger = await LedgerFolder.CreateAsync(0);

        var result = await ledger.RunAsync("compliance", "audit", "--prometheus", prometheus.Address.ToString());

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("there is no series acgs_constitutional_compliance_total on that day", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--date=2999-01-01", "has not begun yet")]
    [InlineData("--date=soon", "--date takes today, yesterday or a date")]
    [InlineData("--tz=Middle/Earth", "'Middle/Earth' is not known here")]
    [InlineData("--service=localhost:8080", "--service takes an address such as http://localhost:8080.")]
    [InlineData("--prometheus=ftp://host/", "--prometheus takes an address")]
    [InlineData("--path=none", "none")]
    public async Task Audit_WrongOption_IsNamed(string option, string expected)
    {
        using var ledger = await LedgerFolder.CreateAsync(0);

        var result = await ledger.RunAsync("compliance", "audit", option);

        Assert.Equal((2, string.Empty), (result.ExitCode, result.Output));
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
    }

    private static async Task<(long Records, string Since, string Until)> CountsAsync(LedgerFolder ledger, params string[] options)
    {
        var result = await ledger.RunAsync(["compliance", "audit", "--format", "json", .. options]);
        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
        var audit = JsonDocument.Parse(result.Output).RootElement;
        var records = audit.GetProperty("ledger").GetProperty("records").GetInt64();
        return (records, audit.GetProperty("since").GetString()!, audit.GetProperty("until").GetString()!);
    }

    // One file, which loads nothing, not even a script.
    private static void AssertIsPage(string page)
    {
        Assert.StartsWith("<!DOCTYPE html>", page, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain(" src=", page, StringComparison.Ordinal);
        Assert.DoesNotContain(" href=", page, StringComparison.Ordinal);
        Assert.Contains("<span class=\"bad\">failed</span>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", page, StringComparison.Ordinal);
        Assert.EndsWith("</main></body></html>\n", page, StringComparison.Ordinal);
    }
}
