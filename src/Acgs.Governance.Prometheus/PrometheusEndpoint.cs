// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Metrics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Prometheus;

/// <summary>The scrape endpoint.</summary>
internal sealed class PrometheusEndpoint(IOptions<MetricsOptions> options) : IGovernanceEndpoint
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public string Path => options.Value.Path;

    public string PathKey => "Acgs:Metrics:Path";

    public bool IsOnHealthPort => options.Value.OnHealthPort;

    public void Map(IEndpointRouteBuilder endpoints) => endpoints
        .MapPrometheusScrapingEndpoint(Path)
        .WithMetadata(new HttpMethodMetadata(Methods))
        .WithDisplayName($"Acgs.Governance {Path}");
}
