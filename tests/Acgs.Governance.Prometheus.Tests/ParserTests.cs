// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Prometheus.Tests;

/// <summary>What Prometheus itself says of the exposition.</summary>
[Collection(nameof(Formats))]
public sealed class ParserTests
{
    [Fact]
    public async Task Text_ForPromtool_IsWithoutComplaint()
    {
        var promtool = ServerBinaries.PromTool.Require();
        await using var host = await GoldenHost.StartAsync();

        var (exitCode, complaints) = await CheckAsync(promtool, await host.ScrapeAsync(Formats.Text));

        Assert.Equal("", complaints);
        Assert.Equal(0, exitCode);
    }

    // promtool lints the text format only; the server asks for OpenMetrics and takes nothing that it cannot parse.
    [Fact]
    public async Task OpenMetrics_ForPrometheus_IsReadWhole()
    {
        PrometheusServer.Require();
        await using var host = await GoldenHost.StartAsync();
        await using var prometheus = await PrometheusServer.StartAsync($"""
            scrape_configs:
              - job_name: golden
                scrape_interval: 1s
                static_configs:
                  - targets: ['{host.Address.Authority}']
            """);

        var openMetrics = await host.ScrapeAsync(Formats.OpenMetrics);
        var lines = openMetrics.Split('\n').Count(line => line.Length > 0 && !line.StartsWith('#'));
        // In one query: the series of a scrape that came too late are gone for a second.
        var all = $$"""
            count(scrape_samples_scraped{job='golden'} == {{lines}}) and count(acgs_requests_total{status='404'} == 1)
              and count(acgs_health_status{check='postgresql'} == 0.5) and count(acgs_requests_created{status='404'})
            """;
        // Only OpenMetrics has the birth of a counter.
        await Eventually.TrueAsync(async () => await prometheus.QueryAsync(all) is [{ Value: 1 }], TimeSpan.FromSeconds(30), all);
    }

    private static async Task<(int ExitCode, string Complaints)> CheckAsync(string promtool, string exposition)
    {
        using var process = Process.Start(new ProcessStartInfo(promtool, ["check", "metrics"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        await process.StandardInput.WriteAsync(exposition);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await errors);
    }
}
