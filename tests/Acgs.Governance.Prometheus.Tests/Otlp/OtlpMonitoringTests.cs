// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using System.Text.RegularExpressions;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Prometheus.Tests.Otlp;

/// <summary>
/// Two services that do the same, one of which is scraped and one of which pushes: the exported rules and dashboards hold for both. Distributions
/// build Prometheus without its OTLP receiver, for which <see cref="OtlpBridge"/> stands.
/// </summary>
public sealed partial class OtlpMonitoringTests
{
    private const string Scraped = "scraped";
    private const string Pushed = "pushed";

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(90);

    // What nobody scrapes is not up.
    private static readonly string[] OfScrapesOnly = ["up"];

    [Fact]
    public async Task RulesAndPanels_HoldForWhatIsPushed()
    {
        PrometheusServer.Require();
        await using var receiver = await OtlpReceiver.StartAsync();
        await using var bridge = await OtlpBridge.StartAsync(receiver, Pushed);
        await using var scraped = await BusyHost.StartAsync(Scraped, _ => { });
        var folder = Directory.CreateTempSubdirectory("acgs-otlp-");
        try
        {
            var files = await ExportAsync(folder.FullName, scraped.Address, bridge.Address);
            await using var pushed = await BusyHost.StartAsync(Pushed, builder =>
            {
                builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] = receiver.Address;
                builder.Configuration["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf";
                builder.Configuration["OTEL_METRIC_EXPORT_INTERVAL"] = "1000";
                OtlpQuickStart.Add(builder);
            });
            // The target is the bridge, which says whose the series are.
            var configuration = files["prometheus-constitutional.yml"].Replace($"job_name: {Pushed}", "job_name: bridge\n    honor_labels: true", StringComparison.Ordinal);
            await using var prometheus = await PrometheusServer.StartAsync(configuration, files);

            await Eventually.TrueAsync(
                async () =>
                {
                    await Task.WhenAll(scraped.RequestAsync(), pushed.RequestAsync());
                    return await IsToldAsync(prometheus, Scraped) && await IsToldAsync(prometheus, Pushed);
                },
                Deadline, "a violation and an unhealthy check of both to be told");
            await AssertSameSeriesAsync(prometheus);
            await AssertSamePanelsAsync(
                prometheus, files.Values.Where(file => file.StartsWith('{')), () => Task.WhenAll(scraped.RequestAsync(), pushed.RequestAsync()));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<bool> IsToldAsync(PrometheusServer prometheus, string job) =>
        (await prometheus.QueryAsync($"count(ALERTS{{job=\"{job}\",alertstate=\"firing\",alertname=~\"AcgsConstitutionalViolation|AcgsServiceUnhealthy\"}})")) is [{ Value: >= 2 }];

    // Recorded and exported series alike, but for those of scrapes: when a counter began is told by OpenMetrics alone.
    private static async Task AssertSameSeriesAsync(PrometheusServer prometheus)
    {
        async Task<string[]> NamesAsync(string job) =>
            [.. (await prometheus.QueryAsync($"count by (__name__) ({{job=\"{job}\",__name__=~\"acgs_.+|job:.+|up\",__name__!~\".+_created\"}})")).Select(sample => sample.Labels["__name__"]).Order(StringComparer.Ordinal)];
        await Eventually.TrueAsync(
            async () => (await NamesAsync(Scraped)).Except(OfScrapesOnly).SequenceEqual(await NamesAsync(Pushed)), Deadline,
            $"the same series: {string.Join(' ', await NamesAsync(Scraped))} and {string.Join(' ', await NamesAsync(Pushed))}");
        foreach (var series in new[] { "acgs_cache_hit_rate", "acgs_constitutional_compliance_rate", "job:acgs_request_errors:ratio_rate5m" })
        {
            var (left, right) = (await prometheus.QueryAsync($"{series}{{job=\"{Scraped}\"}}"), await prometheus.QueryAsync($"{series}{{job=\"{Pushed}\"}}"));
            Assert.InRange(Assert.Single(left).Value - Assert.Single(right).Value, -0.05, 0.05);
        }
    }

    private static async Task AssertSamePanelsAsync(PrometheusServer prometheus, IEnumerable<string> dashboards, Func<Task> requestAsync)
    {
        var compared = 0;
        foreach (var query in dashboards.SelectMany(Queries).Distinct().Where(query => query.Contains("$job", StringComparison.Ordinal)))
        {
            if (OfScrapes().IsMatch(query))
            {
                continue;
            }

            // What is pushed comes a moment later.
            await Eventually.TrueAsync(
                async () =>
                {
                    await requestAsync();
                    var (left, right) = (await prometheus.QueryAsync(Of(query, Scraped)), await prometheus.QueryAsync(Of(query, Pushed)));
                    return left.Count == right.Count;
                },
                Deadline, $"{Of(query, Pushed)} to have as much data as of the other service");
            compared++;
        }

        Assert.InRange(compared, 25, 200);
    }

    // All instances, of which a service that pushes need not have one with a name.
    private static string Of(string query, string job) => query
        .Replace("$job", job, StringComparison.Ordinal).Replace("$instance", ".*", StringComparison.Ordinal)
        .Replace("$__rate_interval", "20s", StringComparison.Ordinal).Replace("$__range", "1h", StringComparison.Ordinal);

    private static IEnumerable<string> Queries(string dashboard)
    {
        using var document = JsonDocument.Parse(dashboard);
        return [.. document.RootElement.GetProperty("panels").EnumerateArray()
            .Where(panel => panel.TryGetProperty("targets", out _))
            .SelectMany(panel => panel.GetProperty("targets").EnumerateArray())
            .Select(target => target.GetProperty("expr").GetString()!)];
    }

    private static async Task<Dictionary<string, string>> ExportAsync(string folder, Uri scraped, Uri bridge)
    {
        var configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var cli = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "Acgs.Governance.Cli", configuration, "acgs-cli"));
        await using var export = AppProcess.Start(
            cli,
            ["monitoring", "export", folder, "--service", $"{Scraped}={scraped.Authority}", "--service", $"{Pushed}={bridge.Authority}", "--exporter", "none", "--interval", "1s"]);
        Assert.True(await export.WaitForExitAsync(Deadline) == 0, string.Join('\n', export.Errors));
        return Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).DistinctBy(Path.GetFileName).ToDictionary(path => Path.GetFileName(path)!, File.ReadAllText);
    }

    [GeneratedRegex(@"\bup\{")]
    private static partial Regex OfScrapes();
}
