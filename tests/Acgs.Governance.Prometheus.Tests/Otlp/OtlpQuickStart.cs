// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;

namespace Acgs.Governance.Prometheus.Tests.Otlp;

/// <summary>The lines of docs/metrics.md.</summary>
internal static class OtlpQuickStart
{
    public static void Add(WebApplicationBuilder builder)
    {
        builder.AddAcgsGovernance().AddOpenTelemetry();
        builder.Services.AddOpenTelemetry().UseOtlpExporter();
    }
}
