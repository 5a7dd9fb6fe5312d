// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace Acgs.Governance.Prometheus.Tests;

/// <summary>A host that has nothing to serve metrics with says so.</summary>
[Collection(nameof(Formats))]
public sealed class WorkerTests
{
    [Fact]
    public async Task Worker_WithPrometheus_IsWarnedOnceAndToldWhatToDo()
    {
        var builder = Host.CreateApplicationBuilder(["--hostBuilder:reloadConfigOnChange=false"]);
        builder.AddAcgsGovernance().AddPrometheus().AddPrometheus();

        var warning = Assert.Single(await WarningsAsync(builder, () => builder.Build()));

        Assert.Equal((1601, "PrometheusNotServed"), (warning.Id.Id, warning.Id.Name));
        Assert.Equal(
            "AddPrometheus() requires a web server, which this host lacks; export by OTLP instead (AddOpenTelemetry() and UseOtlpExporter()).",
            warning.Message);
    }

    [Fact]
    public async Task WebApplication_WithPrometheus_IsNotWarned()
    {
        var builder = WebApplication.CreateBuilder(["--hostBuilder:reloadConfigOnChange=false", "--urls=http://127.0.0.1:0"]);
        builder.AddAcgsGovernance().AddPrometheus();

        Assert.Empty(await WarningsAsync(builder, () =>
        {
            var app = builder.Build();
            app.UseAcgsGovernance();
            app.MapAcgsGovernance();
            return app;
        }));
    }

    private static async Task<IEnumerable<FakeLogRecord>> WarningsAsync(IHostApplicationBuilder builder, Func<IHost> build)
    {
        builder.Logging.ClearProviders().AddFakeLogging();
        using var host = build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        await host.StopAsync(TestContext.Current.CancellationToken);
        return [.. host.Services.GetRequiredService<FakeLogCollector>().GetSnapshot().Where(record => record.Level >= LogLevel.Warning)];
    }
}
