// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Acgs.Governance.Tests;

namespace Acgs.Governance.Prometheus.Tests;

/// <summary>What a scrape sees.</summary>
[Collection(nameof(Formats))]
public sealed partial class ExpositionTests
{
    // Without a request and without a check: the histograms have no sample yet.
    private static readonly string[] SeriesAtStart =
    [
        "acgs_build_info", "acgs_cache_hits_total", "acgs_cache_requests_total", "acgs_constitutional_compliance_success_total",
        "acgs_constitutional_compliance_total", "acgs_constitutional_violations_total", "acgs_log_stamp_verified", "acgs_requests_total",
    ];

    [Theory]
    [InlineData("text/plain", "text/plain")]
    [InlineData("application/openmetrics-text; version=1.0.0", "application/openmetrics-text")]
    public async Task Scrape_BeforeAnyRequest_HasEveryCounterAtZero(string accept, string contentType)
    {
        await using var host = await StartAsync();
        var (type, text) = await ScrapeAsync(host, accept);

        Assert.Equal(contentType, type);
        // OpenMetrics adds the creation time of each counter.
        var names = SampleNames().Matches(text).Select(match => match.Value).Where(name => !name.EndsWith("_created", StringComparison.Ordinal));
        Assert.Equal(SeriesAtStart, names.Distinct().Order(StringComparer.Ordinal));
        Assert.All(
            text.Split('\n').Where(line => line.StartsWith("acgs_", StringComparison.Ordinal) && line.Contains("_total", StringComparison.Ordinal)),
            line => Assert.EndsWith(" 0", line, StringComparison.Ordinal));
        Assert.Contains(
            "\nacgs_build_info{constitutional_hash=\"cdd01ef066bc6cf2\",service=\"connector-tests\",version=\"1.2.3\"} 1\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scrape_AfterARequest_CarriesNoScopeLabelAndTheExactBuckets()
    {
        await using var host = await StartAsync();
        using var unknown = await host.Client.GetAsync("/nowhere", TestContext.Current.CancellationToken);

        var (_, text) = await ScrapeAsync(host, "text/plain");

        Assert.DoesNotContain("otel_scope", text, StringComparison.Ordinal);
        Assert.Contains("\nacgs_requests_total{status=\"404\"} 1\n", text, StringComparison.Ordinal);
        Assert.Equal(
            ["0.00025", "0.0005", "0.001", "0.0025", "0.005", "0.01", "0.025", "0.05", "0.1", "0.25", "0.5", "1", "2.5", "5", "10", "+Inf"],
            Buckets().Matches(text).Select(match => match.Groups[1].Value));
    }

    [Fact]
    public async Task Scrape_WithAForeignHash_IsExemptAndStamped()
    {
        await using var host = await StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        request.Headers.Add("X-Constitutional-Hash", "0000000000000000");

        using var answer = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("cdd01ef066bc6cf2", Assert.Single(answer.Headers.GetValues("X-Constitutional-Hash")));
    }

    private static Task<GovernedHost> StartAsync() => GovernedHost.StartAsync(
        governance => governance.AddPrometheus().AddPrometheus().AddCache("principles"),
        ("Acgs:Version", "1.2.3"));

    private static async Task<(string? Type, string Text)> ScrapeAsync(GovernedHost host, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        request.Headers.Accept.Add(MediaTypeWithQualityHeaderValue.Parse(accept));
        using var answer = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return (answer.Content.Headers.ContentType?.MediaType, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [GeneratedRegex("^acgs_[a-z_]+", RegexOptions.Multiline)]
    private static partial Regex SampleNames();

    [GeneratedRegex("^acgs_request_duration_seconds_bucket\\{.*le=\"([^\"]+)\"", RegexOptions.Multiline)]
    private static partial Regex Buckets();
}
