// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace Acgs.Governance.Benchmarks.Hosting;

/// <summary>
/// What routing leaves with a request, and when the request is given up. An endpoint that stayed from the last request would spare
/// routing its work.
/// </summary>
internal sealed class NullRequest : IEndpointFeature, IRouteValuesFeature, IHttpRequestLifetimeFeature
{
    public Endpoint? Endpoint { get; set; }

    public RouteValueDictionary RouteValues { get; set; } = [];

    public CancellationToken RequestAborted { get; set; }

    public void Abort() => throw new NotSupportedException();

    public void Reset()
    {
        Endpoint = null;
        RouteValues.Clear();
    }
}
