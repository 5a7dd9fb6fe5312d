// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Acgs.Governance.Prometheus;

/// <summary>The scrape endpoint.</summary>
internal sealed class PrometheusEndpoint : IGovernanceEndpoint
{
    public string Path => "/metrics";

    public void Map(IEndpointRouteBuilder endpoints) => endpoints
        .MapPrometheusScrapingEndpoint(Path)
        .AllowAnonymous()
        .DisableHttpMetrics()
        .ExcludeFromDescription();
}
