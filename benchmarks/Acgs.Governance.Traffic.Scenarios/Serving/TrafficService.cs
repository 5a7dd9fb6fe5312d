// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;

namespace Acgs.Governance.Traffic.Scenarios.Serving;

/// <summary>The services. All settings are configuration, on the command line.</summary>
internal static class TrafficService
{
    /// <summary>The endpoint of the service itself.</summary>
    public const string ApiPath = "/api/policies";

    public const string MetricsPath = "/metrics";

    /// <summary>Where both say what they know of their memory; <c>?collect=true</c> collects all garbage before.</summary>
    public const string CountersPath = "/counters";

    public static async Task RunAsync(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Logging.ClearProviders();
        await using var app = builder.Configuration["Serve"] == "ours" ? Ours(builder) : builder.Build();
        app.MapGet(ApiPath, static (HttpContext _) => Task.CompletedTask);
        app.MapGet(CountersPath, static (bool collect = false) => ServiceCounters.Read(collect)).DisableHttpMetrics();
        await app.StartAsync();
        ManySeries.Create(app.Services.GetRequiredService<IMeterFactory>(), app.Configuration.GetValue("Series", 0));
        await app.WaitForShutdownAsync();
    }

    private static WebApplication Ours(WebApplicationBuilder builder)
    {
        builder.AddAcgsGovernance().AddPrometheus();
        builder.Services.ConfigureOpenTelemetryMeterProvider(metrics => metrics.AddMeter(ManySeries.Meter));
        var app = builder.Build();
        app.UseAcgsGovernance();
        app.MapAcgsGovernance();
        return app;
    }
}
