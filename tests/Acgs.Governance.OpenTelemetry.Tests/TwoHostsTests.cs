// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;

namespace Acgs.Governance.OpenTelemetry.Tests;

/// <summary>Two governed services in one process. OpenTelemetry listens to meters by name, and both have the same.</summary>
[Collection(ExportedApp.OneAtATime)]
public sealed class TwoHostsTests
{
    [Fact]
    public async Task Exporter_OfEachHost_IsHandedTheRequestsOfThatHost()
    {
        var (first, second) = (new List<MetricSnapshot>(), new List<MetricSnapshot>());
        await using var one = await StartAsync(first);
        await using var other = await StartAsync(second);

        Assert.Equal(200, await one.GetAsync("/api", ExportedApp.Hash));
        Assert.Equal(200, await one.GetAsync("/api", ExportedApp.Hash));
        Assert.Equal(404, await other.GetAsync("/nowhere"));
        await one.StopAsync();
        await other.StopAsync();

        Assert.Equal(["status=200 2"], Export(one, first, "acgs.requests"));
        Assert.Equal(["status=2xx 2"], Export(one, first, "acgs.request.duration"));
        Assert.Equal(["2"], Export(one, first, "acgs.constitutional.compliance.success"));
        Assert.Equal(["status=404 1"], Export(other, second, "acgs.requests"));
        Assert.Equal(["status=4xx 1"], Export(other, second, "acgs.request.duration"));
        Assert.Equal([], Export(other, second, "acgs.constitutional.compliance.success"));
    }

    [Fact]
    public async Task Exporter_WhenAnotherHostIsGone_StillCounts()
    {
        var (first, second) = (new List<MetricSnapshot>(), new List<MetricSnapshot>());
        await using var one = await StartAsync(first);
        await using (var other = await StartAsync(second))
        {
            Assert.Equal(404, await other.GetAsync("/nowhere"));
            Assert.Equal(200, await one.GetAsync("/api"));
        }

        Assert.Equal(200, await one.GetAsync("/api"));
        await one.StopAsync();

        Assert.Equal(["status=200 2"], Export(one, first, "acgs.requests"));
        Assert.Equal(["status=2xx 2"], Export(one, first, "acgs.request.duration"));
    }

    private static Task<ExportedApp> StartAsync(List<MetricSnapshot> exported) => ExportedApp.StartAsync((governance, _) => governance
        .AddOpenTelemetry().Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddInMemoryExporter(exported)));

    private static IEnumerable<string> Export(ExportedApp app, List<MetricSnapshot> exported, string name)
    {
        exported.Clear();
        app.Services.GetRequiredService<MeterProvider>().ForceFlush();
        return exported.Single(metric => metric.Name == name).Series();
    }
}
