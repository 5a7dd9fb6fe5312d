// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance;
using AcgsNamespace;
#if (usesOtlp)
using OpenTelemetry;
using OpenTelemetry.Trace;
#endif

var builder = WebApplication.CreateBuilder(args);

builder.Services.AddGrpc();

builder.AddAcgsGovernance()
    .AddGrpcHealth()
#if (postgresql)
    .AddPostgreSql()
#endif
#if (redis)
    .AddRedis(configure: redis => redis.Optional = true)
#endif
#if (usesOtlp)
    .AddOpenTelemetry();

// Set the destination with OTEL_EXPORTER_OTLP_ENDPOINT; the default is http://localhost:4317.
builder.Services.AddOpenTelemetry()
    .WithLogging()
    .WithTracing(tracing => tracing.AddAspNetCoreInstrumentation())
    .UseOtlpExporter();
#else
    .AddPrometheus();
#endif

var app = builder.Build();
app.UseAcgsGovernance();
app.MapAcgsGovernance();

app.MapGrpcService<PrinciplesService>();

app.Run();
