// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Prometheus;
using Acgs.Governance.Operations.Tests.Health;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Operations.Tests.Prometheus;

/// <summary>Answers of a real Prometheus.</summary>
public sealed class PrometheusQueryTests : IDisposable
{
    private const string Configuration = """
        global: { scrape_interval: 1s, evaluation_interval: 1s }
        rule_files: [ rules.yml ]
        """;

    private const string Rules = """
        groups:
          - name: constants
            rules:
              - { record: half, expr: "vector(0.5)", labels: { check: database } }
              - { record: none, expr: "vector(0) / 0" }
              - { alert: Fires, expr: "half > 0", labels: { severity: critical }, annotations: { summary: "it is {{ $value }}" } }
              - { alert: Waits, expr: "half > 0", for: 1h }
        """;

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    private readonly HttpSource _http = new();

    public void Dispose() => _http.Dispose();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answers_OfPrometheus_AreRead()
    {
        await using var prometheus = await PrometheusServer.StartAsync(Configuration, new Dictionary<string, string> { ["rules.yml"] = Rules });
        await Eventually.TrueAsync(
            async () => (await PrometheusQuery.ReadVectorAsync(_http, prometheus.Address, "ALERTS", time: null, Stop)).Count == 2, Deadline, "two alerts");
        var now = TimeProvider.System.GetUtcNow();

        var sample = Assert.Single(await PrometheusQuery.ReadVectorAsync(_http, prometheus.Address, "half", time: null, Stop));
        var none = await PrometheusQuery.ReadVectorAsync(_http, prometheus.Address, "vector(0) / 0", time: null, Stop);
        var series = Assert.Single(await PrometheusQuery.ReadRangeAsync(
            _http, prometheus.Address, "half", new(now - TimeSpan.FromMinutes(1), now, TimeSpan.FromSeconds(0.5)), Stop));
        var alerts = await PrometheusQuery.ReadAlertsAsync(_http, prometheus.Address, LabelSelector.All, Stop);

        Assert.Equal(("half", "database", 0.5), (sample.Labels["__name__"], sample.Labels["check"], sample.Value));
        Assert.Empty(none);
        Assert.NotEmpty(series.Points);
        Assert.All(series.Points, point => Assert.Equal(0.5, point.Value));
        Assert.InRange(series.Points[^1].Time, now - TimeSpan.FromSeconds(1), now);
        var fires = Assert.Single(alerts, alert => alert.IsFiring);
        Assert.Equal(("Fires", "critical", "it is 0.5"), (fires.Name, fires.Labels["severity"], fires.Annotations["summary"]));
        Assert.InRange(fires.ActiveAt, now - Deadline, now);
    }

    [Fact]
    public async Task Answer_OfSomethingElse_IsAFailure()
    {
        await using var other = await AnsweringService.StartAsync();
        other.Body = """{"data":{"result":"none","alerts":[{"labels":[]}]}}""";
        var address = new Uri(other.Address);

        var vector = await Assert.ThrowsAsync<FailureException>(() => PrometheusQuery.ReadVectorAsync(_http, address, "up", time: null, Stop));
        var alerts = await Assert.ThrowsAsync<FailureException>(() => PrometheusQuery.ReadAlertsAsync(_http, address, LabelSelector.All, Stop));

        Assert.Equal($"{address}api/v1/query: the answer is not one of Prometheus", vector.Message);
        Assert.Equal($"{address}api/v1/alerts: the answer is not one of Prometheus", alerts.Message);
    }
}
