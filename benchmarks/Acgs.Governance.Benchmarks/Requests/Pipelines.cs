// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Benchmarks.Logging;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;
using Prometheus;
using Serilog;
using Serilog.Events;

namespace Acgs.Governance.Benchmarks.Requests;

/// <summary>The pipelines that are compared, each set up as its own documentation shows it.</summary>
internal static class Pipelines
{
    /// <summary>The key of the ledger, which has a folder of its own.</summary>
    public const string LedgerPath = "Acgs:Ledger:Path";

    public static WebApplication Build(Variant variant, WebApplicationBuilder builder) => variant switch
    {
        Variant.Bare => builder.Build(),
        Variant.BareWithLogging => WithLogging(builder).Build(),
        Variant.Ours or Variant.Refusal => Governed(builder, exported: true),
        Variant.OursWithLedger or Variant.RefusalWithLedger => Governed(builder, exported: true, recorded: true),
        Variant.OursWithAlerts => Governed(builder, exported: true, recorded: true, alerting: true),
        Variant.OursWithoutExporter => Governed(builder, exported: false),
        Variant.OursWithLogging => Governed(WithLogging(builder), exported: true),
        Variant.Floor => Instrumented<Floor>(builder, Floor.Meter),
        Variant.InstrumentsAlone => Instrumented<InstrumentsAlone>(builder, InstrumentsAlone.Meter),
        Variant.PrometheusNet => PrometheusNet(builder),
        Variant.OpenTelemetryMetrics => OpenTelemetryMetrics(builder),
        Variant.OpenTelemetryAndSerilog => OpenTelemetryAndSerilog(builder),
        _ => throw new ArgumentOutOfRangeException(nameof(variant)),
    };

    private static WebApplicationBuilder WithLogging(WebApplicationBuilder builder)
    {
        builder.Logging.AddProvider(new NullProvider()).AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        return builder;
    }

    private static WebApplication Governed(WebApplicationBuilder builder, bool exported, bool recorded = false, bool alerting = false)
    {
        // No probe falls into a measurement.
        builder.Configuration["Acgs:Health:Period"] = "01:00:00";
        builder.Configuration["Acgs:AcceptedHashes:0:Hash"] = Hashes.Older;
        var governance = builder.AddAcgsGovernance();
        _ = exported ? governance.AddPrometheus() : governance;
        if (recorded)
        {
            builder.Configuration[LedgerPath] = Path.Combine(Directory.CreateTempSubdirectory("acgs-ledger-").FullName, "ledger.db");
            governance.AddSqliteLedger();
        }

        if (alerting)
        {
            builder.Configuration["Acgs:Alerts:Webhooks:nobody:Url"] = "http://127.0.0.1:1/";
            builder.Configuration["Acgs:Alerts:Webhooks:nobody:Secrets:0"] = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
            governance.AddAlerts();
        }

        var app = builder.Build();
        app.UseAcgsGovernance();
        app.MapAcgsGovernance();
        return app;
    }

    private static WebApplication Instrumented<TMiddleware>(WebApplicationBuilder builder, string meter)
    {
        builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter(meter).AddPrometheusExporter());
        var app = builder.Build();
        app.UseMiddleware<TMiddleware>();
        app.MapPrometheusScrapingEndpoint();
        return app;
    }

    private static WebApplication PrometheusNet(WebApplicationBuilder builder)
    {
        var app = builder.Build();
        app.UseRouting();
        app.UseHttpMetrics();
        app.UseMiddleware<HandWrittenCheck>();
        app.MapMetrics();
        return app;
    }

    private static WebApplication OpenTelemetryMetrics(WebApplicationBuilder builder)
    {
        builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddPrometheusExporter());
        var app = builder.Build();
        app.UseMiddleware<HandWrittenCheck>();
        app.MapPrometheusScrapingEndpoint();
        return app;
    }

    private static WebApplication OpenTelemetryAndSerilog(WebApplicationBuilder builder)
    {
        builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddPrometheusExporter());
        builder.Services.AddSerilog(logging => logging
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft.AspNetCore", LogEventLevel.Warning)
            .WriteTo.Sink(new NullSink()));
        var app = builder.Build();
        app.UseSerilogRequestLogging();
        app.UseMiddleware<HandWrittenCheck>();
        app.MapPrometheusScrapingEndpoint();
        return app;
    }
}
