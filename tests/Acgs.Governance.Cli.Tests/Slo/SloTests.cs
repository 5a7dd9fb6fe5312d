// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using Acgs.Governance.Cli.Commands;
using Acgs.Governance.Cli.Tests.Kit;
using Acgs.Governance.Cli.Tests.Reports;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Cli.Tests.Slo;

/// <summary>Objectives against a real Prometheus that has seen known traffic.</summary>
public sealed class SloTests : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Objectives_AgainstKnownTraffic_AreRight()
    {
        PrometheusServer.Require();
        await using var auth = await KnownTraffic.StartAsync(
            ("""acgs_requests_total{status="200"}""", 119.88),
            ("""acgs_requests_total{status="500"}""", 0.12),
            ("""acgs_request_duration_seconds_bucket{status="2xx",le="0.0025"}""", 110),
            ("""acgs_request_duration_seconds_bucket{status="2xx",le="0.005"}""", 118),
            ("""acgs_request_duration_seconds_bucket{status="2xx",le="0.01"}""", 120),
            ("""acgs_request_duration_seconds_bucket{status="2xx",le="+Inf"}""", 120),
            ("""acgs_cache_requests_total{cache="a"}""", 100),
            ("""acgs_cache_hits_total{cache="a"}""", 80),
            ("""acgs_cache_requests_total{cache="b"}""", 300),
            ("""acgs_cache_hits_total{cache="b"}""", 290),
            ("acgs_constitutional_compliance_total", 120),
            ("acgs_constitutional_compliance_success_total", 120));
        await using var other = await KnownTraffic.StartAsync(("""acgs_requests_total{status="503"}""", 500));
        await using var prometheus = await PrometheusServer.StartAsync($$"""
            global: { scrape_interval: 1s }
            scrape_configs:
              - { job_name: auth, static_configs: [ { targets: ["127.0.0.1:{{auth.Port}}"] } ] }
              - { job_name: other, static_configs: [ { targets: ["127.0.0.1:{{other.Port}}"] } ] }
            """);
        await Eventually.TrueAsync(
            async () => await prometheus.QueryAsync("count_over_time(acgs_requests_total{status='500'}[10s]) >= 10") is [_], Deadline, "ten seconds of traffic");

        var result = await RunAsync(prometheus, "--selector", "job=\"auth\"", "--window", "10s", "--period", "10s", "--format", "json");

        Assert.Equal((1, string.Empty), (result.ExitCode, result.Error));
        Assert.Equal([], (await Schema.OwnAsync("slo")).Errors(result.Output));
        var objectives = JsonDocument.Parse(result.Output).RootElement.GetProperty("objectives").EnumerateArray()
            .ToDictionary(objective => objective.GetProperty("name").GetString()!);
        AssertIs(objectives["availability"], 0.999, "met");
        AssertIs(objectives["error_rate"], 0.001, "met");
        // 99 of 100 are 118.8 of 120: four tenths of the way from 5 to 10 ms.
        AssertIs(objectives["p99"], 0.007, "missed");
        AssertIs(objectives["throughput"], 120, "met");
        AssertIs(objectives["cache_hits"], 0.925, "met");
        AssertIs(objectives["compliance"], 1, "met");
    }

    [Fact]
    public async Task Objectives_WithoutData_SaySo()
    {
        PrometheusServer.Require();
        await using var prometheus = await PrometheusServer.StartAsync("scrape_configs: []");

        var result = await RunAsync(prometheus);

        Assert.Equal((1, string.Empty), (result.ExitCode, result.Error));
        Assert.StartsWith(
            "unknown  availability     no data  at least 99.9 %      requests that did not end in an error of the server, in 30d\n", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("error budget left: no data\n", result.Output, StringComparison.Ordinal);
        Assert.Equal(6, result.Output.Split("no data  at").Length - 1);
    }

    [Theory]
    [InlineData("slo --prometheus prometheus", 2, "--prometheus takes an address such as http://localhost:8080.")]
    [InlineData("slo --prometheus http://127.0.0.1:1", 3, "http://127.0.0.1:1/api/v1/query: ")]
    [InlineData("slo --selector auth", 2, "--selector takes matchers of labels such as environment=\"production\",job=~\"auth|coordinator\", not 'auth'.")]
    [InlineData("slo --window 5", 2, "--window takes a time of Prometheus such as 5m, 12h or 30d.")]
    [InlineData("slo --availability 100", 2, "--availability takes a number of percent below 100, not 100.")]
    [InlineData("slo --cache-hits 101", 2, "--cache-hits takes a number of percent up to 100, not 101.")]
    [InlineData("slo --throughput 0", 2, "--throughput takes a number above 0, not 0.")]
    public async Task Slo_WrongArgument_IsNamed(string line, int code, string expected)
    {
        var result = await CliProcess.RunAsync(_folder, line.Split(' '));

        Assert.Equal((code, string.Empty), (result.ExitCode, result.Output));
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Commands_OfThePage_AreOnes()
    {
        var lines = File.ReadAllLines(Path.Combine(SourceTree.Root, "docs/command-line/slo.md")).Where(line => line.StartsWith("acgs-cli ", StringComparison.Ordinal)).ToList();

        Assert.Equal(3, lines.Count);
        Assert.All(lines, line => Assert.Empty(RootCommands.Create().Parse(line["acgs-cli ".Length..].Replace("'", "", StringComparison.Ordinal)).Errors));
    }

    private static void AssertIs(JsonElement objective, double value, string result)
    {
        var measured = objective.GetProperty("value").GetDouble();
        Assert.True(Math.Abs(measured - value) <= 0.01 * value, $"{objective}: {value} expected");
        if (Math.Abs(measured - objective.GetProperty("target").GetDouble()) > 1e-5)
        {
            Assert.Equal(result, objective.GetProperty("result").GetString());
        }
    }

    private Task<ProcessResult> RunAsync(PrometheusServer prometheus, params string[] options) =>
        CliProcess.RunAsync(_folder, ["slo", "--prometheus", prometheus.Address.ToString(), .. options]);
}
