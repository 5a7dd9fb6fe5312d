// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using Acgs.Governance.Alerts.Outbox;
using Acgs.Governance.Cli.Tests.Alerts;
using Acgs.Governance.Cli.Tests.Ledger;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Cli.Tests.Commands.Incidents;

/// <summary>What may be an incident, from a real Prometheus, a ledger and an outbox.</summary>
public sealed class DetectTests
{
    private const string Rules = """
        groups:
          - name: alerts
            rules:
              - alert: AcgsTargetDown
                expr: up == 0
                labels: { severity: critical, priority: P0 }
                annotations:
                  description: "{{ $labels.instance }} of {{ $labels.job }} cannot be scraped."
                  runbook_url: docs/runbooks/AcgsTargetDown.md
              - { alert: AcgsMetricsAbsent, expr: "absent(acgs_build_info{job='auth'})", labels: { severity: critical } }
              - { alert: AcgsErrorBudgetBurnFast, expr: "up{job='auth'} == 0", labels: { severity: critical } }
              - { alert: AcgsCacheHitsLow, expr: "up{job='blackboard'} == 0", labels: { severity: medium } }
              - { alert: DiskFull, expr: "vector(1)", labels: { severity: page } }
        """;

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Outage_OfATarget_IsOneCandidateUntilItIsOpened()
    {
        PrometheusServer.Require();
        using var ledger = await LedgerFolder.CreateAsync(0);
        await using var prometheus = await PrometheusServer.StartAsync(
            $$"""
            global: { scrape_interval: 1s, evaluation_interval: 1s }
            rule_files: [ rules.yml ]
            scrape_configs:
              - { job_name: auth, static_configs: [ { targets: ["127.0.0.1:{{Ports.GetFree()}}"] } ] }
            """,
            new Dictionary<string, string> { ["rules.yml"] = Rules });
        await Eventually.TrueAsync(
            async () => (await prometheus.QueryAsync("ALERTS{alertstate='firing'}")).Count == 4, Deadline, "four alerts");
        var address = prometheus.Address.ToString();

        var found = await ledger.RunAsync("incidents", "detect", "--prometheus", address, "--format", "json");
        var elsewhere = await ledger.RunAsync("incidents", "detect", "--prometheus", address, "--selector", "job!=\"auth\"", "--format", "json");
        var nowhere = await ledger.RunAsync("incidents", "detect", "--prometheus", address, "--selector", "job=\"authentication\"");
        var opened = await ledger.RunAsync("incidents", "open", "--from-detect", "auth/outage", "--prometheus", address);
        var attended = await ledger.RunAsync("incidents", "detect", "--prometheus", address);
        var again = await ledger.RunAsync("incidents", "open", "--from-detect", "auth/outage", "--prometheus", address);

        Assert.Equal((1, string.Empty), (found.ExitCode, found.Error));
        var result = JsonDocument.Parse(found.Output).RootElement;
        var candidate = Assert.Single(result.GetProperty("candidates").EnumerateArray());
        Assert.Equal(
            ("auth/outage", "P0", true, 3, 1),
            (candidate.GetProperty("candidate").GetString(), candidate.GetProperty("priority").GetString(),
                candidate.GetProperty("unattended").GetBoolean(), candidate.GetProperty("evidence").GetArrayLength(),
                result.GetProperty("foreign_alerts").GetInt32()));
        var others = JsonDocument.Parse(elsewhere.Output).RootElement;
        Assert.Equal((0, 1), (others.GetProperty("candidates").GetArrayLength(), others.GetProperty("foreign_alerts").GetInt32()));
        Assert.Equal(3, nowhere.ExitCode);
        Assert.Contains($"could not be asked: {address} has no service with job=\"authentication\"", nowhere.Output, StringComparison.Ordinal);
        Assert.Equal(0, opened.ExitCode);
        Assert.Equal(0, attended.ExitCode);
        Assert.Contains(opened.Output.TrimEnd(), attended.Output, StringComparison.Ordinal);
        Assert.Contains("runbook: docs/runbooks/AcgsTargetDown.md", attended.Output, StringComparison.Ordinal);
        Assert.EndsWith("left out: 1 alert of rules that 'acgs-cli monitoring export' does not write\n", attended.Output, StringComparison.Ordinal);
        Assert.Equal(3, again.ExitCode);
        Assert.Contains("is open about auth/outage", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Violations_OfTheLedger_AreGroupedByServiceAndRule()
    {
        using var ledger = await LedgerFolder.CreateAsync();

        var hour = await ledger.RunAsync("incidents", "detect", "--prometheus", "none", "--format", "json");
        var nothing = await ledger.RunAsync("incidents", "detect", "--prometheus", "none", "--since", "1s");

        Assert.Equal(1, hour.ExitCode);
        var candidates = JsonDocument.Parse(hour.Output).RootElement.GetProperty("candidates").EnumerateArray().ToList();
        Assert.Equal(
            ["gateway/constitutional_hash_mismatch", "gateway/data_retention", "orders/constitutional_hash_mismatch", "orders/data_retention"],
            candidates.Select(candidate => candidate.GetProperty("candidate").GetString()).Order(StringComparer.Ordinal));
        Assert.Equal((0, string.Empty), (nothing.ExitCode, nothing.Error));
        Assert.StartsWith("0 candidates, 0 of P0 or P1 unattended\nasked: alerts of ", nothing.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Candidate_ThatAnOpenIncidentAttendsTo_IsNotOpenedAgain()
    {
        using var ledger = await LedgerFolder.CreateAsync();
        var found = JsonDocument.Parse((await ledger.RunAsync("incidents", "detect", "--prometheus", "none", "--format", "json")).Output).RootElement;
        var evidence = found.GetProperty("candidates").EnumerateArray()
            .Single(candidate => candidate.GetProperty("candidate").GetString() == "orders/data_retention").GetProperty("evidence")[0].GetString()!;
        var opened = await ledger.RunAsync("incidents", "open", "--title", "seen", "--priority", "P1", "--evidence", evidence);

        var again = await ledger.RunAsync("incidents", "open", "--from-detect", "orders/data_retention", "--prometheus", "none");

        Assert.Equal((3, string.Empty), (again.ExitCode, again.Output));
        Assert.Contains($"{opened.Output.TrimEnd()} is open about orders/data_retention", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Alerts_OfTheOutbox_AreCandidates()
    {
        await using var alerts = await AlertFolder.CreateAsync();
        await alerts.AddAsync("0198c0de-0000-7000-8000-000000000001", OutboxState.Delivered, "HTTP 204");

        var found = await alerts.RunAsync("incidents", "detect", "--prometheus", "none");

        Assert.Equal((1, string.Empty), (found.ExitCode, found.Error));
        Assert.Matches(
            """
            ^P1  orders/outage  from \S+Z to \S+Z  unattended
                Something is wrong\.
                evidence: 0198c0de-0000-7000-8000-000000000001
                runbook: docs/runbooks/AcgsServiceUnhealthy\.md
            1 candidate, 1 of P0 or P1 unattended
            """.ReplaceLineEndings("\n"),
            found.Output);
    }

    [Theory]
    [InlineData("--prometheus http://127.0.0.1:1", "http://127.0.0.1:1/api/v1/alerts: ")]
    [InlineData("--prometheus none --alertmanager http://127.0.0.1:1", "http://127.0.0.1:1/api/v2/alerts: ")]
    public async Task Source_ThatCannotBeAsked_IsNamedBesideWhatOthersKnow(string options, string expected)
    {
        using var ledger = await LedgerFolder.CreateAsync(50);

        var result = await ledger.RunAsync(["incidents", "detect", .. options.Split(' ')]);

        Assert.Equal((3, string.Empty), (result.ExitCode, result.Error));
        Assert.Contains($"\ncould not be asked: {expected}", result.Output, StringComparison.Ordinal);
        Assert.Contains("orders/data_retention", result.Output, StringComparison.Ordinal);

        var opened = await ledger.RunAsync(["incidents", "open", "--from-detect", "orders/data_retention", .. options.Split(' ')]);
        var none = await ledger.RunAsync(["incidents", "open", "--from-detect", "orders/outage", .. options.Split(' ')]);
        Assert.Equal(0, opened.ExitCode);
        Assert.Equal(3, none.ExitCode);
        Assert.Contains(expected, none.Error, StringComparison.Ordinal);
    }
}
