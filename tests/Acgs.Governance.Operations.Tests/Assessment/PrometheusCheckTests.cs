// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Assessment;
using Acgs.Governance.Operations.Assessment.Checks;
using Acgs.Governance.Operations.Prometheus;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Operations.Tests.Assessment;

/// <summary>What a real Prometheus says of two services: one slips in everything, the other is well.</summary>
public sealed class PrometheusCheckTests : IAsyncLifetime
{
    private const string Hash = "cdd01ef066bc6cf2";

    private const string Configuration = """
        global: { evaluation_interval: 1s }
        rule_files: [ rules.yml ]
        """;

    // Counters that grow with the clock, as if services were scraped.
    private const string Rules = """
        groups:
          - name: services
            rules:
              - { record: acgs_build_info, expr: "vector(1)", labels: { job: auth, instance: a, constitutional_hash: cdd01ef066bc6cf2 } }
              - { record: acgs_build_info, expr: "vector(1)", labels: { job: auth, instance: b, constitutional_hash: "0123456789abcdef" } }
              - { record: acgs_build_info, expr: "vector(1)", labels: { job: other, instance: c, constitutional_hash: cdd01ef066bc6cf2 } }
              - { record: acgs_requests_total, expr: "90 * vector(time())", labels: { job: auth, status: "200" } }
              - { record: acgs_requests_total, expr: "10 * vector(time())", labels: { job: auth, status: "500" } }
              - { record: acgs_requests_total, expr: "100 * vector(time())", labels: { job: other, status: "200" } }
              - { record: acgs_request_duration_seconds_bucket, expr: "50 * vector(time())", labels: { job: auth, le: "0.005" } }
              - { record: acgs_request_duration_seconds_bucket, expr: "100 * vector(time())", labels: { job: auth, le: "0.01" } }
              - { record: acgs_request_duration_seconds_bucket, expr: "100 * vector(time())", labels: { job: auth, le: "+Inf" } }
              - { record: acgs_request_duration_seconds_count, expr: "100 * vector(time())", labels: { job: auth } }
              - { record: acgs_cache_requests_total, expr: "100 * vector(time())", labels: { job: auth, cache: policies } }
              - { record: acgs_cache_hits_total, expr: "50 * vector(time())", labels: { job: auth, cache: policies } }
              - { record: acgs_constitutional_violations_total, expr: "vector(time())", labels: { job: auth, rule: data_retention } }
              - { record: acgs_constitutional_violations_total, expr: "vector(7)", labels: { job: other, rule: data_retention } }
              - { record: acgs_health_check_duration_seconds_count, expr: "vector(time() % 2)", labels: { job: auth, check: redis } }
              - { record: acgs_health_check_duration_seconds_count, expr: "vector(time())", labels: { job: other, check: redis } }
              - { alert: AcgsServiceDegraded, expr: "vector(1)", labels: { job: auth, check: redis, priority: P2 }, annotations: { description: "redis is slow", runbook_url: docs/x.md } }
              - { alert: DiskFull, expr: "vector(1)", labels: { severity: critical } }
              - { alert: Ended, expr: "vector(1) and on () absent_over_time(ALERTS{alertname='Ended'}[1h])", labels: { job: auth } }
              - { alert: Later, expr: "vector(1)", for: 1h }
        """;

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private readonly HttpSource _http = new();
    private PrometheusServer? _server;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private PrometheusSource Source => SourceOf(string.Empty);

    public async ValueTask InitializeAsync()
    {
        PrometheusServer.Require();
        _server = await PrometheusServer.StartAsync(Configuration, new Dictionary<string, string> { ["rules.yml"] = Rules });
        await Eventually.TrueAsync(
            async () => await Source.ReadAsync("count_over_time(acgs_build_info{job='other'}[1m]) >= 12", Stop) is [_], Deadline, "twelve evaluations");
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    [Fact]
    public async Task Checks_OfWhatPrometheusHas_FindWhatSlips()
    {
        var since = TimeProvider.System.GetUtcNow() - TimeSpan.FromMinutes(1);
        Assert.Equal(
            ["errors_high auth: 10 %, at most 0.1 % promised: requests that ended in an error of the server, in 10s",
                "latency_high auth: 9.9 ms, at most 5 ms promised: the duration within which 99 of 100 requests ended, in 10s",
                "service_cache_hits_low auth: 50 %, at least 85 % promised: lookups of caches that found a value, in 10s"],
            await FindAsync(new ObjectiveCheck(Source, new(), "10s").RunAsync));
        Assert.StartsWith("errors_high auth: ", Assert.Single(await FindAsync(new ObjectiveCheck(Source, new(), "1h").RunAsync)), StringComparison.Ordinal);
        Assert.Equal(
            ["hash_wrong auth: it states 0123456789abcdef, not cdd01ef066bc6cf2 (instances in Prometheus: 1)"],
            await FindAsync(new DriftCheck(Source, new(Hash, [])).RunAsync));
        Assert.Equal(
            ["hash_drift constitution: auth works under the older 0123456789abcdef, not under cdd01ef066bc6cf2 (instances in Prometheus: 1)"],
            await FindAsync(new DriftCheck(Source, new(Hash, ["0123456789abcdef"])).RunAsync));
        Assert.StartsWith("service_restarts auth: an instance restarted ", Assert.Single(await FindAsync(new RestartCheck(Source, since, TimeProvider.System).RunAsync)), StringComparison.Ordinal);
        Assert.StartsWith(
            "constitution_violated auth: counted about ", Assert.Single(await FindAsync(new CountedViolationCheck(Source, since, TimeProvider.System).RunAsync)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Alerts_ThatFire_AreFound_AndThoseThatEndedWhereAllIsToBeClean()
    {
        var firing = (await new AlertCheck(Source, since: null, TimeProvider.System).RunAsync(Stop)).Observations;
        var all = (await new AlertCheck(Source, TimeProvider.System.GetUtcNow() - Deadline, TimeProvider.System).RunAsync(Stop)).Observations;

        Assert.Equal(["AcgsServiceDegraded P2", "DiskFull P0"], firing.Select(alert => $"{alert.Subject} {alert.Priority.Name}").Order());
        var degraded = firing.Single(alert => alert.Subject == "AcgsServiceDegraded");
        Assert.Equal(("auth", "redis", "docs/x.md"), (degraded.Service, degraded.Dependency, degraded.Next));
        Assert.EndsWith(": redis is slow", degraded.Found, StringComparison.Ordinal);
        var ended = Assert.Single(all, observation => observation.Kind == FindingKind.AlertRecent);
        Assert.Equal(("Ended", "fired for auth and ended"), (ended.Subject, ended.Found));
    }

    [Fact]
    public async Task Checks_OfAService_FindNothingOfOthers()
    {
        var (other, since) = (SourceOf("job=\"other\""), TimeProvider.System.GetUtcNow() - TimeSpan.FromMinutes(1));

        Assert.Empty(await FindAsync(new ObjectiveCheck(other, new(), "10s").RunAsync));
        Assert.Empty(await FindAsync(new DriftCheck(other, new(Hash, [])).RunAsync));
        Assert.Empty(await FindAsync(new RestartCheck(other, since, TimeProvider.System).RunAsync));
        Assert.Empty(await FindAsync(new CountedViolationCheck(other, since, TimeProvider.System).RunAsync));
        Assert.Empty(await FindAsync(new AlertCheck(other, since, TimeProvider.System).RunAsync));
        Assert.Equal(3, (await FindAsync(new ObjectiveCheck(SourceOf("job=~\"a.*\""), new(), "10s").RunAsync)).Count());
        Assert.Equal(
            ["AcgsServiceDegraded", "Ended"],
            (await new AlertCheck(SourceOf("job!~\"other|\""), since, TimeProvider.System).RunAsync(Stop)).Observations
                .Select(observation => observation.Subject).Order());
    }

    [Fact]
    public async Task Alerts_OfServicesThatDoNotExist_AreNoneThatCouldBeRead()
    {
        var failure = await Assert.ThrowsAsync<FailureException>(
            () => new AlertCheck(SourceOf("environment = 'prod'"), since: null, TimeProvider.System).RunAsync(Stop));

        Assert.Equal($"{_server!.Address} has no service with environment=\"prod\"", failure.Message);
    }

    private PrometheusSource SourceOf(string selector) => new(_http, _server!.Address, LabelSelector.Parse(selector), isNamed: true);

    private static async Task<IEnumerable<string>> FindAsync(Func<CancellationToken, Task<CheckResult>> run) =>
        (await run(Stop)).Observations.Select(observation => $"{observation.Kind.Id} {observation.Subject}: {observation.Found}");
}
