// Constitutional Hash: cdd01ef066bc6cf2

using System.Net.Http.Json;
using Acgs.Governance.TestServers;

namespace GovernedService.Tests;

/// <summary>The whole platform of the sample: PostgreSQL, Redis and a Prometheus that scrapes it.</summary>
public sealed class EndToEndTests
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    /// <summary>Every series of the contract, then the queries of the operations guide in their corrected form.</summary>
    private static readonly string[] Queries =
    [
        "acgs_request_duration_seconds_bucket{le=\"0.005\"}",
        "acgs_requests_total{status=\"200\"}",
        "acgs_cache_hits_total{cache=\"principles\"}",
        "acgs_cache_requests_total{cache=\"principles\"}",
        "acgs_constitutional_compliance_total",
        "acgs_constitutional_compliance_success_total",
        "acgs_constitutional_violations_total{rule=\"constitutional_hash_mismatch\"}",
        "acgs_health_status{check=\"postgresql\"} == 1",
        "acgs_health_status{check=\"redis\"} == 1",
        "acgs_health_check_duration_seconds_count{check=\"postgresql\"}",
        "acgs_build_info{service=\"constitutional-ai\",constitutional_hash=\"cdd01ef066bc6cf2\"} == 1",
        "acgs_cache_hit_rate > 0 and acgs_cache_hit_rate < 1",
        "acgs_constitutional_compliance_rate > 0 and acgs_constitutional_compliance_rate < 1",
        "histogram_quantile(0.99, sum by (le) (rate(acgs_request_duration_seconds_bucket[5m]))) > 0",
        "sum(rate(acgs_requests_total[5m])) > 0",
        "sum(increase(acgs_constitutional_violations_total[5m])) > 0",
        "(sum(rate(acgs_requests_total{status=~\"5..\"}[5m])) or vector(0)) / sum(rate(acgs_requests_total[5m]))",
    ];

    [Fact]
    public async Task Prometheus_ScrapingTheSampleOverRealServers_AnswersEveryQuery()
    {
        PrometheusServer.Require();
        await using var database = await PostgreSqlServer.StartAsync();
        await using var redis = await RedisServer.StartAsync();
        await using var sample = await Sample.StartAsync(
            "--ConnectionStrings:postgresql", database.ConnectionString(), "--ConnectionStrings:redis", redis.ConnectionString);
        await using var prometheus = await PrometheusServer.StartAsync(ScrapeOf(sample), new Dictionary<string, string>
        {
            ["acgs-rules.yml"] = await File.ReadAllTextAsync(
                Path.Combine(AppContext.BaseDirectory, "acgs-rules.yml"), TestContext.Current.CancellationToken),
        });

        foreach (var query in Queries)
        {
            await Eventually.TrueAsync(
                async () =>
                {
                    await DriveAsync(sample);
                    return (await prometheus.QueryAsync(query)).Count > 0;
                },
                Deadline,
                $"data for {query}");
        }

        Assert.Equal(3, (await sample.GetJsonAsync("/principles")).GetArrayLength());
    }

    private static string ScrapeOf(Sample sample) => $"""
        global: {"{"} scrape_interval: 1s, evaluation_interval: 1s {"}"}
        rule_files: [acgs-rules.yml]
        scrape_configs:
          - job_name: constitutional-ai
            static_configs: [{"{"} targets: ['127.0.0.1:{sample.Port}'] {"}"}]
        """;

    // A decision by a caller of the same constitution, one without a statement, and one of another constitution.
    private static async Task DriveAsync(Sample sample)
    {
        foreach (var hash in new[] { "cdd01ef066bc6cf2", null, "0000000000000000" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/decisions")
            {
                Content = JsonContent.Create(new { action = "read", rationale = "audit", scope = "logs" }),
            };
            request.Headers.Add("X-Constitutional-Hash", hash is null ? [] : [hash]);
            using var answer = await sample.Client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(hash == "0000000000000000" ? 403 : 200, (int)answer.StatusCode);
        }

        // What is in no store is never cached: a miss each time.
        using var unknown = await sample.Client.GetAsync("/principles/unknown", TestContext.Current.CancellationToken);
        Assert.Equal(404, (int)unknown.StatusCode);
    }
}
