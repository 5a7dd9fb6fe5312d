// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.PipelineTests.Recording;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Acgs.Governance.PipelineTests.Parts;

/// <summary>What the project <c>ServiceDefaults</c> of the Aspire templates adds.</summary>
internal sealed class ServiceDefaultsPart : PipelinePart
{
    private const string Live = "live";

    public override IEnumerable<Exchange> Exchanges => [new("the application's /health", HttpMethod.Get, "/health") { Says = "Healthy" }, new("alive", HttpMethod.Get, "/alive") { Says = "Healthy" }];

    public override void AddServices(IServiceCollection services)
    {
        services.AddLogging(logging => logging.AddOpenTelemetry(records =>
        {
            records.IncludeFormattedMessage = true;
            records.IncludeScopes = true;
        }));
        services.AddOpenTelemetry()
            .WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddRuntimeInstrumentation())
            .WithTracing(tracing => tracing.AddAspNetCoreInstrumentation(requests => requests.RecordException = true).AddHttpClientInstrumentation());
        services.AddHealthChecks().AddCheck("self", () => HealthCheckResult.Healthy(), [Live]);
        services.AddServiceDiscovery();
        services.ConfigureHttpClientDefaults(http =>
        {
            http.AddStandardResilienceHandler();
            http.AddServiceDiscovery();
        });
    }

    public override void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/health").AllowAnonymous();
        endpoints.MapHealthChecks("/alive", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Live) }).AllowAnonymous();
    }
}
