// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts;
using Acgs.Governance.Operations.Incidents.Detection;
using Acgs.Governance.Operations.Prometheus;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Operations.Tests.Incidents;

/// <summary>Alerts as a real Alertmanager knows them.</summary>
public sealed class AlertmanagerSignalTests
{
    [Fact]
    public async Task Alerts_OfAlertmanager_AreSignsWithTheirSilence()
    {
        AlertmanagerServer.Require();
        var stop = TestContext.Current.CancellationToken;
        await using var server = await AlertmanagerServer.StartAsync("{ route: { receiver: none }, receivers: [ { name: none } ] }");
        using var http = new HttpClient { BaseAddress = server.Address };
        var now = TimeProvider.System.GetUtcNow();
        using var alerts = new StringContent(
            """
            [
              { "labels": { "alertname": "AcgsTargetDown", "severity": "critical", "priority": "P0", "job": "auth", "instance": "auth:80" },
                "annotations": { "description": "auth:80 cannot be scraped.", "runbook_url": "docs/runbooks/AcgsTargetDown.md" } },
              { "labels": { "alertname": "DiskFull", "severity": "page" } }
            ]
            """,
            System.Text.Encoding.UTF8, "application/json");
        using var silence = new StringContent(
            $$"""
            { "matchers": [ { "name": "job", "value": "auth", "isRegex": false } ], "startsAt": "{{now:O}}", "endsAt": "{{now.AddHours(1):O}}",
              "createdBy": "ada", "comment": "known" }
            """,
            System.Text.Encoding.UTF8, "application/json");
        (await http.PostAsync("api/v2/alerts", alerts, stop)).EnsureSuccessStatusCode();
        using var source = new HttpSource();
        PrometheusSignals? read = null;
        await Eventually.TrueAsync(
            async () => (read = await PrometheusSignals.ReadAlertmanagerAsync(source, server.Address, LabelSelector.All, stop)) is { Signals: [_], Foreign: 1 },
            TimeSpan.FromSeconds(30), "both alerts");
        var signal = Assert.Single(read!.Signals);
        Assert.Equal(
            ("auth", Causes.Outage, AlertPriority.P0, "AcgsTargetDown{instance=\"auth:80\",job=\"auth\"}", "docs/runbooks/AcgsTargetDown.md", false),
            (signal.Service, signal.Cause, signal.Priority, signal.Evidence, signal.Runbook, signal.IsSilenced));
        Assert.Empty((await PrometheusSignals.ReadAlertmanagerAsync(source, server.Address, LabelSelector.Parse("job=\"other\""), stop)).Signals);

        (await http.PostAsync("api/v2/silences", silence, stop)).EnsureSuccessStatusCode();

        await Eventually.TrueAsync(
            async () => (await PrometheusSignals.ReadAlertmanagerAsync(source, server.Address, LabelSelector.All, stop)).Signals is [{ IsSilenced: true }],
            TimeSpan.FromSeconds(30), "the silence");
    }
}
