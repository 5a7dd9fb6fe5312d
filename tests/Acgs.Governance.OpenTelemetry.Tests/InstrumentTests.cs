// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Caching;
using Acgs.Governance.Metrics;
using Acgs.Governance.TestServers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OpenTelemetry.Metrics;

namespace Acgs.Governance.OpenTelemetry.Tests;

/// <summary>What an exporter is handed after a known sequence of requests.</summary>
[Collection(ExportedApp.OneAtATime)]
public sealed class InstrumentTests
{
    private static readonly double[] Bounds =
        [.00025, .0005, .001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10, double.PositiveInfinity];

    private static readonly string[] Instruments =
    [
        "acgs.build.info LongGauge '' constitutional_hash,service,version",
        "acgs.cache.hits LongSum '' cache",
        "acgs.cache.requests LongSum '' cache",
        "acgs.constitutional.compliance LongSum '' ",
        "acgs.constitutional.compliance.success LongSum '' ",
        "acgs.constitutional.violations LongSum '' rule",
        "acgs.health.check.duration Histogram 's' check",
        "acgs.health.status DoubleGauge '' check",
        "acgs.health.transitions LongSum '{transition}' check,status",
        "acgs.log.stamp.verified LongGauge '' ",
        "acgs.request.duration Histogram 's' status",
        "acgs.requests LongSum '{request}' status",
    ];

    private const string All = "check=dependency 1, status=2xx 2, status=4xx 3";

    public static TheoryData<string> Pipelines => ["ours", "ours before", "ours after", "plain"];

    [Theory]
    [MemberData(nameof(Pipelines))]
    public async Task Exporter_IsHandedEveryInstrumentOfTheContract(string pipeline)
    {
        var metrics = await ExportAsync(pipeline);

        Assert.Equal(
            Instruments,
            metrics.Select(metric => $"{metric.Name} {metric.MetricType} '{metric.Unit}' {string.Join(' ', metric.TagNames())}"));
        Assert.All(metrics, metric => Assert.Equal(GovernanceMeter.Name, metric.MeterName));
        Assert.All(metrics, metric => Assert.NotEmpty(metric.Description));
    }

    [Theory]
    [MemberData(nameof(Pipelines))]
    public async Task Exporter_IsHandedTheValuesOfTheRequests(string pipeline)
    {
        var metrics = (await ExportAsync(pipeline)).ToDictionary(metric => metric.Name, metric => metric);

        Assert.Equal([$"constitutional_hash={ExportedApp.Hash},service={ExportedApp.Service},version={ExportedApp.Version} 1"], metrics["acgs.build.info"].Series());
        Assert.Equal(["cache=principles 2"], metrics["acgs.cache.hits"].Series());
        Assert.Equal(["cache=principles 3"], metrics["acgs.cache.requests"].Series());
        Assert.Equal(["3"], metrics["acgs.constitutional.compliance"].Series());
        Assert.Equal(["1"], metrics["acgs.constitutional.compliance.success"].Series());
        Assert.Equal(
            ["rule=constitutional_hash_malformed 1", "rule=constitutional_hash_mismatch 1"], metrics["acgs.constitutional.violations"].Series());
        Assert.Equal(["check=dependency 1"], metrics["acgs.health.check.duration"].Series());
        Assert.Equal(["check=dependency 0.5"], metrics["acgs.health.status"].Series());
        Assert.Equal(["status=200 2", "status=403 2", "status=404 1"], metrics["acgs.requests"].Series());
        Assert.Equal(["status=2xx 2", "status=4xx 3"], metrics["acgs.request.duration"].Series());
    }

    [Fact]
    public async Task Histograms_WithoutAView_HaveTheBoundsOfTheContract()
    {
        var histograms = (await ExportAsync("plain")).Where(metric => metric.MetricType == MetricType.Histogram).ToList();

        Assert.Equal(2, histograms.Count);
        Assert.All(histograms, histogram => Assert.All(histogram.MetricPoints, point => Assert.Equal(Bounds, point.Bounds())));
    }

    private static async Task<List<MetricSnapshot>> ExportAsync(string pipeline)
    {
        var exported = new List<MetricSnapshot>();
        await using var app = await ExportedApp.StartAsync((governance, _) => Arrange(governance, pipeline, exported), ("Acgs:Health:Period", "01:00:00"));
        var cache = app.Services.GetRequiredKeyedService<GovernanceCache>("principles");
        cache.Hit();
        cache.Miss();
        cache.Hit();

        Assert.Equal(200, await app.GetAsync("/api"));
        Assert.Equal(200, await app.GetAsync("/api", ExportedApp.Hash));
        Assert.Equal(403, await app.GetAsync("/api", "0000000000000000"));
        Assert.Equal(403, await app.GetAsync("/api", "not a hash"));
        Assert.Equal(404, await app.GetAsync("/nowhere"));
        // What a request counts after its response, and the first probe, may still be on the way.
        await Eventually.TrueAsync(() => Durations(Export()) == All, TimeSpan.FromSeconds(20), All);
        return [.. exported.OrderBy(metric => metric.Name, StringComparer.Ordinal)];

        List<MetricSnapshot> Export()
        {
            exported.Clear();
            app.Services.GetRequiredService<MeterProvider>().ForceFlush();
            return exported;
        }
    }

    private static string Durations(List<MetricSnapshot> exported) =>
        string.Join(", ", exported.Where(metric => metric.MetricType == MetricType.Histogram).SelectMany(metric => metric.Series()).Order(StringComparer.Ordinal));

    private static void Arrange(GovernanceBuilder governance, string pipeline, List<MetricSnapshot> exported)
    {
        var services = governance.AddCache("principles").Services;
        services.AddHealthChecks().AddCheck("dependency", () => HealthCheckResult.Degraded());
        if (pipeline is "ours" or "ours before")
        {
            governance.AddOpenTelemetry().AddOpenTelemetry();
        }

        // What an application says that knows nothing of the package.
        services.AddOpenTelemetry().WithMetrics(metrics =>
        {
            metrics.AddInMemoryExporter(exported);
            _ = pipeline is "ours" ? metrics : metrics.AddMeter(GovernanceMeter.Name);
        });
        if (pipeline is "ours after")
        {
            governance.AddOpenTelemetry();
        }
    }
}
